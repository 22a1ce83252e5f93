import { z } from 'zod'
import { ProposalStatus } from './kinds/proposals.ts'
import { Cursor, Email, Id, line, Reference, Slug, Time, text } from './primitives.ts'

/** Why something was set aside for review although the dialogue moderates afterwards. */
export const quarantineSignals = ['honeypot', 'too_fast'] as const

/** A submission as a member of the kommun sees it: the untouched original beside what the public sees. */
export const ModeratedSubmission = z.object({
  id: Id,
  reference: Reference,
  dialogue: Slug,
  status: ProposalStatus,
  hidden: z.boolean(),
  version: z.int(),
  createdAt: Time,
  original: z.record(z.string(), z.unknown()),
  email: Email.optional(),
  public: z.object({ heading: z.string(), text: z.string(), author: z.string() }),
  signals: z.array(z.enum(quarantineSignals)),
  history: z.array(
    z.object({
      action: z.string(),
      status: ProposalStatus,
      at: Time,
      reason: z.string().optional(),
      by: z.string().optional(),
    }),
  ),
})
export type ModeratedSubmission = z.infer<typeof ModeratedSubmission>

export const SubmissionListQuery = z.strictObject({
  dialogue: Slug.optional(),
  status: ProposalStatus.optional(),
  cursor: Cursor.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})

export const ModeratedSubmissionList = z.object({
  items: z.array(ModeratedSubmission),
  next: Cursor.optional(),
})

const version = z.int().meta({ description: 'The version decided on: a newer stored one is never overwritten' })
const reason = text({ max: 1000 })

/** Refusing and hiding need a reason, which the citizen is told; nothing is ever destroyed by them. */
export const Decision = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('publish'), version }),
  z.strictObject({ action: z.literal('reject'), version, reason }),
  z.strictObject({ action: z.literal('hide'), version, reason }),
  z.strictObject({ action: z.literal('restore'), version }),
])
export type Decision = z.infer<typeof Decision>

/** Moves a proposal along by hand, such as to a committee. */
export const Move = z.strictObject({ version, status: ProposalStatus, reason: reason.optional() })

/** The kommun's official response; giving another one replaces it. */
export const OfficialAnswer = z.strictObject({
  version,
  text: text({ max: 20_000 }),
  /** Who answers, as in "Kultur- och fritidsnämnden". */
  by: line({ max: 120 }),
})
