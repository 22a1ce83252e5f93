import type { Configuration } from '../../../contracts/dialogues.ts'
import type { ProposalDetail, ProposalItem } from '../../../contracts/kinds/proposals.ts'
import type { Receipt } from '../../../contracts/receipts.ts'
import type { SubmissionStatus } from '../../../contracts/submissions.ts'
import { preview as en } from '../../i18n/en/preview.ts'
import { preview as sv } from '../../i18n/sv/preview.ts'

type Detail = import('zod').infer<typeof ProposalDetail>

const samples = { sv, en }
const hour = 3_600_000
const id = (n: number) => `01900000-0000-7000-8000-00000000000${n}`

/** Enough to see every colour at work: proposals on their way, at the threshold and answered. */
const standings: readonly [status: SubmissionStatus, share: number, hours: number][] = [
  ['published', 0.42, 5],
  ['threshold_reached', 1.17, 190],
  ['answered', 1.4, 900],
]

/** The answers of the API for a dialogue that has three proposals, and takes in whatever is sent without keeping it. */
export function answerProposals(configuration: Configuration<'proposals'>, method: string, path: string): unknown {
  const [, proposal, action] = /\/proposals(?:\/([^/]+))?(?:\/([^/]+))?$/.exec(path) ?? []
  const details = listSamples(configuration)
  const found = details.find((one) => one.id === proposal)
  if (path.endsWith('/devices')) return { device: `${'x'.repeat(43)}.${'x'.repeat(43)}` }
  if (proposal === 'similar') return { items: [] }
  if (method === 'POST' && !proposal) return createReceipt(configuration)
  if (!proposal) return { items: details.map(toItem), total: details.length }
  if (action === 'comments') return { items: [], total: 0 }
  if (action === 'support') return { supports: (found?.supports ?? 0) + 1, supported: method !== 'DELETE' }
  return action ? undefined : found
}

function listSamples({ language, settings }: Configuration<'proposals'>): Detail[] {
  const { proposals } = samples[language]
  const now = Date.now()
  return proposals.map(({ answer, ...words }, index) => {
    const [status, share, hours] = standings[index] ?? ['published', 0, 1]
    const publishedAt = new Date(now - hours * hour).toISOString()
    const category = settings.categories[index % Math.max(1, settings.categories.length)]?.id
    return {
      ...words,
      id: id(index),
      reference: `MK-0000-00${index}`,
      status,
      ...(category && { category }),
      supports: Math.round((settings.threshold ?? 100) * share),
      publishedAt,
      pictures: [],
      comments: 0,
      history: [{ status: 'published' as const, at: publishedAt }],
      ...(answer && { response: { ...answer, at: new Date(now - 90 * hour).toISOString() } }),
    }
  })
}

const toItem = ({
  text,
  response,
  pictures: _,
  reference: __,
  comments: ___,
  history: ____,
  ...rest
}: Detail): ProposalItem => ({
  ...rest,
  excerpt: text.slice(0, 200),
  answered: response !== undefined,
})

const createReceipt = ({ base, tenant }: Configuration<'proposals'>): Receipt => ({
  id: id(9),
  reference: 'MK-0000-000',
  code: '0'.repeat(33),
  url: `${base}/${tenant.slug}`,
  status: 'submitted',
  createdAt: new Date().toISOString(),
})
