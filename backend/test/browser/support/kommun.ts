import type { z } from 'zod'
import type { DialogueInput } from '../../../contracts/dialogues.ts'
import type { ProposalImportRow } from '../../../contracts/kinds/proposals.ts'
import type { Decision } from '../../../contracts/moderation.ts'
import type { Client } from '../../../demo/client.ts'
import type { RunningProduct } from '../../support/product.ts'
import type { Site } from './site.ts'

type Row = Partial<z.input<typeof ProposalImportRow>>
type DecisionWithoutVersion =
  z.input<typeof Decision> extends infer D ? (D extends unknown ? Omit<D, 'version'> : never) : never

export interface KommunInput {
  /** Sites where its citizens take part; the tests' own site unless given. */
  origins?: string[]
  dialogue?: Partial<z.input<typeof DialogueInput>>
  /** Proposals there are from the start. */
  proposals?: Row[]
}

export type Kommun = Awaited<ReturnType<typeof createKommun>>

/** A kommun of the test's own with one open dialogue, `parken`, in which proposals are published at once. */
export async function createKommun(
  { product, client, site }: { product: RunningProduct; client: Client; site: Site },
  { origins = [site.origin], dialogue = {}, proposals = [] }: KommunInput = {},
) {
  const slug = `kommun-${crypto.randomUUID().slice(0, 8)}`
  const params = { tenant: slug }
  const dialogueParams = { ...params, dialogue: 'parken' }
  await client.call('createTenant', { body: { slug, name: 'Exempelkommun', origins } })
  const { id } = await client.call('createDialogue', {
    params,
    body: {
      slug: 'parken',
      kind: 'proposals',
      title: 'Förslag om parken',
      introduction: 'Stadsparken ska rustas upp.',
      state: 'open',
      moderation: 'after',
      ...dialogue,
    },
  })
  const bringIn = async (rows: Row[]) => {
    const { refused } = await client.call('importSubmissions', { params: dialogueParams, body: { rows } })
    if (refused[0]) throw new Error(`Refused: ${JSON.stringify(refused)}`)
  }
  const first = proposals.map((row, index) => ({
    id: String(index),
    heading: `Förslag ${index}`,
    text: 'En text.',
    ...row,
  }))
  if (first[0]) await bringIn(first)

  return {
    slug,
    id,
    name: `${slug}/parken`,
    /** The embed script's address. */
    script: `${product.base}/embed/${slug}/parken.js`,
    /** The dialogue's hosted page. */
    hosted: `${product.base}/${slug}/parken`,
    import: bringIn,
    pause: () => client.call('changeTenant', { params, body: { state: 'paused' } }),

    /** What has been sent in, as the kommun sees it. */
    listSubmissions: async () => (await client.call('listSubmissions', { params })).items,

    /** Takes a decision on the only submission that has this heading. */
    async decide(heading: string, decision: DecisionWithoutVersion) {
      const { items } = await client.call('listSubmissions', { params })
      const [submission, another] = items.filter((item) => item.heading === heading)
      if (!submission || another) throw new Error(`There is not exactly one submission called ${heading}`)
      const body = { ...decision, version: submission.version } as z.input<typeof Decision>
      await client.call('decideSubmission', { params: { ...params, submission: submission.id }, body })
    },
  }
}
