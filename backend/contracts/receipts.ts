import { z } from 'zod'
import { ProposalStatus } from './kinds/proposals.ts'
import { Id, ReceiptCode, Reference, Time } from './primitives.ts'

/** Handed to a citizen for what they sent; with the same idempotency key it is always the same one. */
export const Receipt = z.object({
  id: Id,
  reference: Reference,
  code: ReceiptCode,
  /** The secret page `/{tenant}/r/{code}`: follow and withdraw one's own submission. */
  url: z.url(),
  status: ProposalStatus,
  createdAt: Time,
})
export type Receipt = z.infer<typeof Receipt>

/** What the holder of a receipt may see: their own words, and what happened with them. */
export const OwnSubmission = z.object({
  reference: Reference,
  dialogue: z.object({ slug: z.string(), title: z.string() }),
  heading: z.string(),
  text: z.string(),
  author: z.string(),
  status: ProposalStatus,
  hidden: z.boolean(),
  supports: z.int(),
  createdAt: Time,
  history: z.array(z.object({ status: ProposalStatus, at: Time, reason: z.string().optional() })),
  response: z.object({ text: z.string(), by: z.string(), at: Time }).optional(),
  mayWithdraw: z.boolean(),
})
export type OwnSubmission = z.infer<typeof OwnSubmission>
