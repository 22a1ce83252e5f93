import { z } from 'zod'
import { mostPictures, Picture, PictureInput } from '../pictures.ts'
import { Cursor, Email, Id, line, Reference, Slug, Time, text } from '../primitives.ts'
import { Proof } from '../proofs.ts'
import { HistoryEntry, OfficialResponse, publicStatuses, SubmissionStatus } from '../submissions.ts'

export const headingMaximum = 120
/** What an old service took as a heading is history, and shown in full. */
export const importedHeadingMaximum = 300
export const textMaximum = 5000
export const nameMaximum = 80
export const placeMaximum = 80

export const Category = z.strictObject({ id: Slug, label: line({ max: 60 }) })
export type Category = z.infer<typeof Category>

/** What is asked of someone before an act counts: nothing but this device, or a link mailed to an address. */
export const identityLevels = ['device', 'email'] as const
export const IdentityLevel = z.enum(identityLevels)
export type IdentityLevel = z.infer<typeof IdentityLevel>

/** How long citizens can support a proposal; with several choices its author picks one when sending it. */
export const OpenPeriod = z.strictObject({
  unit: z.enum(['days', 'months']),
  choices: z.array(z.int().min(1).max(730)).min(1).max(6),
})
export type OpenPeriod = z.infer<typeof OpenPeriod>

/** The rules of a kommun's e-proposals (e-förslag). `proposal-presets.ts` has those of some kommuner. */
export const ProposalSettings = z.strictObject({
  categories: z
    .array(Category)
    .max(30)
    .refine((all) => new Set(all.map((one) => one.id)).size === all.length, { params: { code: 'invalid_option' } })
    .default([]),
  /**
   * Supports at which the kommun promises to take a proposal up: a number, or so many per mille of the
   * population; null shows a plain count.
   */
  threshold: z
    .union([
      z.int().min(1).max(1_000_000),
      z.strictObject({ permille: z.number().min(0.1).max(1000), population: z.int().min(100).max(20_000_000) }),
    ])
    .nullable()
    .default(null),
  /** Null: as long as the dialogue is open. */
  openPeriod: OpenPeriod.nullable().default(null),
  proposing: IdentityLevel.default('device'),
  supporting: IdentityLevel.default('device'),
  naming: z.enum(['name', 'alias', 'either']).default('either'),
  /** Months in which the same proposal isn't taken in again; null: any time. */
  duplicateMonths: z.int().min(1).max(120).nullable().default(null),
  /** Categories that go to the kommun without being voted on, such as national minority matters. */
  exemptCategories: z.array(Slug).max(30).default([]),
  /** Whether citizens may comment on proposals; switched off again, comments are kept but not shown. */
  comments: z.enum(['off', 'on']).default('off'),
  /** The longest a review before publishing takes, in days, promised to the citizen. */
  reviewDays: z.int().min(1).max(60).default(5),
  /** The longest until the kommun has handled a proposal that reached the threshold, in months; null promises nothing. */
  handlingMonths: z.int().min(1).max(36).nullable().default(null),
})
export type ProposalSettings = z.infer<typeof ProposalSettings>

/** What a widget needs of the rules, and no more, since each page carries it; a threshold is a number by then. */
export const PublicProposalSettings = ProposalSettings.omit({
  threshold: true,
  duplicateMonths: true,
  exemptCategories: true,
}).extend({ threshold: z.int().nullable() })
export type PublicProposalSettings = z.infer<typeof PublicProposalSettings>

export const Author = z.strictObject({
  /** Both are shown with the proposal; only the chosen one is asked for and stored. */
  kind: z.enum(['name', 'alias']),
  name: line({ max: nameMaximum }),
})

const content = {
  heading: line({ max: headingMaximum }),
  text: text({ max: textMaximum }),
  category: Slug.optional(),
  /** Where it is about, in the citizen's words, as in "Stortorget". */
  place: line({ max: placeMaximum }).optional(),
  author: Author,
}

/** What a citizen writes. `website` and `elapsed` leave the fingerprint of the idempotency key alone, as `proof` does. */
export const ProposalContent = z.strictObject({
  ...content,
  pictures: z.array(PictureInput).max(mostPictures).optional(),
  email: Email.optional(),
  /** How long it shall be open for support, where the dialogue gives the author a choice. */
  openFor: z.int().optional(),
  /** A field no person sees; what fills it in is set aside for review. */
  website: z.string().max(2000).optional(),
  /** Milliseconds from opening the form to sending it. */
  elapsed: z.int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
})
export type ProposalContent = z.infer<typeof ProposalContent>

/** What the operation takes: the content, and the proof that sending it cost something. */
export const ProposalInput = ProposalContent.extend({ proof: Proof })
export type ProposalInput = z.infer<typeof ProposalInput>

const Ranges = z.array(z.tuple([z.int(), z.int()]))

export const ProposalItem = z.object({
  id: Id,
  heading: z.string(),
  /** The first 200 characters of the public text, cut at a word. */
  excerpt: z.string(),
  category: z.string().optional(),
  place: z.string().optional(),
  author: z.string(),
  status: SubmissionStatus,
  supports: z.int(),
  publishedAt: Time,
  /** Until when it can be supported; absent where only the dialogue's own end counts. */
  closesAt: Time.optional(),
  answered: z.boolean(),
  /** With a search: where the words that were found stand, as start and end offsets. */
  found: z.object({ heading: Ranges, excerpt: Ranges }).optional(),
})
export type ProposalItem = z.infer<typeof ProposalItem>

export const ProposalDetail = ProposalItem.omit({ excerpt: true, answered: true }).extend({
  text: z.string(),
  pictures: z.array(Picture),
  reference: Reference,
  response: OfficialResponse.optional(),
  /** How many comments everyone may read. */
  comments: z.int(),
  /** The proposal that this one, a duplicate, has become part of: what counts and happens is there. */
  mergedInto: Id.optional(),
  history: z.array(HistoryEntry),
})
export type ProposalDetail = z.infer<typeof ProposalDetail>

export const ProposalList = z.object({
  items: z.array(ProposalItem),
  /** All that match, not only this page; absent on later pages. */
  total: z.int().optional(),
  next: Cursor.optional(),
})
export type ProposalList = z.infer<typeof ProposalList>

export const proposalSorts = ['new', 'supported', 'closing', 'random'] as const
export type ProposalSort = (typeof proposalSorts)[number]

export const ProposalListQuery = z.strictObject({
  /**
   * `closing`: what can be supported still, soonest over first. `random`: another order for each `seed`, so
   * that what was sent late is found as easily as what was sent early.
   */
  sort: z.enum(proposalSorts).default('new'),
  seed: z.coerce.number().int().min(0).max(9999).default(0),
  /** Words to search for; each must occur, in any inflection. */
  q: z.string().max(200).optional(),
  category: Slug.optional(),
  status: z.enum(publicStatuses).optional(),
  /** Part of a place's name. */
  place: z.string().max(40).optional(),
  cursor: Cursor.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(10),
})

/** One row of a file with existing proposals, as `npm run import` and the import operation take it. */
export const ProposalImportRow = z.strictObject({
  /** The id in the old service: a row with the same one is never imported twice into a dialogue. */
  id: line({ max: 200 }),
  heading: line({ max: importedHeadingMaximum }),
  text: text({ max: 20_000 }),
  category: Slug.optional(),
  place: line({ max: placeMaximum }).optional(),
  name: line({ max: nameMaximum }).optional(),
  createdAt: Time.optional(),
  status: SubmissionStatus.exclude(['withdrawn', 'unconfirmed']).default('published'),
  /** Supports counted by the old service; nobody's identity comes along. */
  supports: z.int().min(0).max(10_000_000).default(0),
  response: z.strictObject({ text: text({ max: 20_000 }), by: line({ max: 120 }), at: Time.optional() }).optional(),
})
export type ProposalImportRow = z.infer<typeof ProposalImportRow>

/** What a citizen has written so far; too little of it finds nothing. */
export const SimilarQuery = z.strictObject({
  heading: z.string().max(headingMaximum),
  text: z.string().max(textMaximum).default(''),
})

export const SimilarList = z.object({ items: z.array(ProposalItem).max(5) })
