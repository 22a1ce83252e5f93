import { z } from 'zod'
import { Flag } from './flags.ts'
import { Cursor, Email, Id, line, Reference, Slug, Time, text } from './primitives.ts'
import { SubmissionStatus } from './submissions.ts'

/** Why something was set aside for review although the dialogue moderates afterwards. */
export const quarantineSignals = ['honeypot', 'too_fast', 'without_script'] as const

/** A yes or no in a query. */
export const TrueOrFalse = z.enum(['true', 'false']).transform((value) => value === 'true')

/** What a citizen has corrected before it was published: all that could be, as it was from then on. */
export const Revision = z.object({
  heading: z.string(),
  text: z.string(),
  category: z.string().optional(),
  at: Time,
})
export type Revision = z.infer<typeof Revision>

/** A submission as a member of the kommun sees it: the untouched original beside what the public sees. */
export const ModeratedSubmission = z.object({
  id: Id,
  reference: Reference,
  dialogue: Slug,
  status: SubmissionStatus,
  hidden: z.boolean(),
  version: z.int(),
  createdAt: Time,
  original: z.record(z.string(), z.unknown()),
  email: Email.optional(),
  public: z.object({ heading: z.string(), text: z.string(), author: z.string() }),
  /** The author's corrections, oldest first; `public` shows the last. */
  revisions: z.array(Revision),
  signals: z.array(z.enum(quarantineSignals)),
  flags: z.array(Flag),
  /** The proposal that this one, a duplicate, was merged into. */
  mergedInto: Id.optional(),
  /** The duplicates that were merged into this one. */
  merged: z.array(Id),
  history: z.array(
    z.object({
      action: z.string(),
      status: SubmissionStatus,
      at: Time,
      reason: z.string().optional(),
      by: z.string().optional(),
    }),
  ),
})
export type ModeratedSubmission = z.infer<typeof ModeratedSubmission>

export const SubmissionListQuery = z.strictObject({
  dialogue: Slug.optional(),
  status: SubmissionStatus.optional(),
  /** Those that somebody has flagged, and nobody decided on since. */
  flagged: TrueOrFalse.optional(),
  cursor: Cursor.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})

export const ModeratedSubmissionList = z.object({
  items: z.array(ModeratedSubmission),
  next: Cursor.optional(),
})

const version = z.int().meta({ description: 'The version decided on: a newer stored one is never overwritten' })
const reason = text({ max: 1000 })

/**
 * Refusing and hiding need a reason, which the citizen is told; nothing is ever destroyed by them. Each decision
 * settles the flags there are; `dismiss_flags` does nothing else: what was flagged stays as it is.
 */
export const Decision = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('publish'), version }),
  z.strictObject({ action: z.literal('reject'), version, reason }),
  z.strictObject({ action: z.literal('hide'), version, reason }),
  z.strictObject({ action: z.literal('restore'), version }),
  z.strictObject({ action: z.literal('dismiss_flags'), version }),
])
export type Decision = z.infer<typeof Decision>

/** Moves a proposal along by hand, such as to a committee. */
export const Move = z.strictObject({ version, status: SubmissionStatus, reason: reason.optional() })

/** Makes a duplicate part of another proposal in the same dialogue. */
export const Merge = z.strictObject({ version, into: Id })
export type Merge = z.infer<typeof Merge>

/** The kommun's official response; giving another one replaces it. */
export const OfficialAnswer = z.strictObject({
  version,
  text: text({ max: 20_000 }),
  /** Who answers, as in "Kultur- och fritidsnämnden". */
  by: line({ max: 120 }),
})
