import type { Configuration } from '../../contracts/dialogues.ts'
import { type ProposalDetail, type ProposalItem, PublicProposalSettings } from '../../contracts/kinds/proposals.ts'
import type { OwnSubmission } from '../../contracts/receipts.ts'
import type { DialogueRequest, Kommun, TenantRequest } from '../page.ts'

const at = '2026-10-14T12:05:00.000Z'
const tenant: Kommun = {
  slug: 'exempelkommun',
  name: 'Exempelkommun',
  provider: { organisation: '', number: '', email: '', phone: '' },
  privacy: { kind: 'standard' },
  publicRecords: '',
  logo: null,
}

export const request: TenantRequest = {
  base: 'https://min-kommun.example',
  path: '/exempelkommun',
  language: 'sv',
  defaultLanguage: 'sv',
  tenant,
}

export function createDialogueRequest(
  dialogue: Partial<Configuration<'proposals'>['dialogue']> = {},
): DialogueRequest<'proposals'> {
  return {
    ...request,
    path: '/exempelkommun/parken',
    configuration: {
      base: request.base,
      tenant,
      dialogue: {
        slug: 'parken',
        kind: 'proposals',
        title: 'Parken',
        introduction: 'Vad saknas i parken?',
        availability: 'open',
        moderation: 'before',
        opensAt: null,
        closesAt: null,
        ...dialogue,
      },
      language: 'sv',
      settings: PublicProposalSettings.parse({ categories: [{ id: 'lek', label: 'Lek' }], threshold: 100 }),
      theme: {},
      origins: [],
    },
  }
}

export const item: ProposalItem = {
  id: '01930000-0000-7000-8000-000000000001',
  heading: 'En gunga till',
  excerpt: 'Det finns bara en.',
  category: 'lek',
  author: 'Kim',
  status: 'published',
  supports: 12,
  publishedAt: at,
  answered: false,
}

const { excerpt: _, answered: __, ...shared } = item
export const proposal: ProposalDetail = {
  ...shared,
  text: 'Det finns bara en.\n\nVi är fyra.',
  reference: 'MK-7F3K-9Q2',
  comments: 0,
  pictures: [],
  history: [{ status: 'published', at }],
}

export const own: OwnSubmission = {
  reference: 'MK-7F3K-9Q2',
  dialogue: { slug: 'parken', title: 'Parken' },
  heading: 'En gunga till',
  text: 'Det finns bara en.',
  author: 'Kim',
  status: 'published',
  hidden: false,
  supports: 12,
  createdAt: at,
  history: [
    { status: 'submitted', at },
    { status: 'published', at },
  ],
  mayWithdraw: true,
  mayCorrect: false,
}

export const availabilities = ['draft', 'scheduled', 'open', 'closed', 'paused'] as const
