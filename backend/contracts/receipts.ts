import { z } from 'zod'
import { headingMaximum, textMaximum } from './kinds/proposals.ts'
import { Id, line, ReceiptCode, Reference, Slug, Time, text } from './primitives.ts'
import { HistoryEntry, SubmissionStatus } from './submissions.ts'

/** Handed to a citizen for what they sent; with the same idempotency key it is always the same one. */
export const Receipt = z.object({
  id: Id,
  reference: Reference,
  code: ReceiptCode,
  /** The secret page `/{tenant}/r/{code}`: follow and withdraw one's own submission. */
  url: z.url(),
  status: SubmissionStatus,
  createdAt: Time,
})
export type Receipt = z.infer<typeof Receipt>

/** What the holder of a receipt may see: their own words, and what happened with them. */
export const OwnSubmission = z.object({
  reference: Reference,
  dialogue: z.object({ slug: z.string(), title: z.string() }),
  heading: z.string(),
  text: z.string(),
  category: z.string().optional(),
  author: z.string(),
  status: SubmissionStatus,
  hidden: z.boolean(),
  supports: z.int(),
  createdAt: Time,
  history: z.array(HistoryEntry),
  response: z.object({ text: z.string(), by: z.string(), at: Time }).optional(),
  /** The proposal that this one, a duplicate, has become part of. */
  mergedInto: z.object({ id: Id, heading: z.string() }).optional(),
  mayWithdraw: z.boolean(),
  /** Until it is published. */
  mayCorrect: z.boolean(),
})
export type OwnSubmission = z.infer<typeof OwnSubmission>

/** What the author wants to have written instead; what isn't given stays. `null` takes the category away. */
export const Correction = z.strictObject({
  heading: line({ max: headingMaximum }).optional(),
  text: text({ max: textMaximum }).optional(),
  category: Slug.nullable().optional(),
})
export type Correction = z.infer<typeof Correction>
