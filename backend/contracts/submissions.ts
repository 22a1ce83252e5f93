import { z } from 'zod'
import { Time } from './primitives.ts'

/**
 * Where a submission stands, in the order it may travel (design §6): one vocabulary for all kinds, of which each
 * uses what it needs. `unconfirmed` waits for the link that was mailed to its author; nobody but the author sees
 * it. `hidden` is not a status: a moderator may hide in any of them, and restoring brings back the one it had.
 */
export const submissionStatuses = [
  'unconfirmed',
  'submitted',
  'reviewing',
  'published',
  'threshold_reached',
  'referred',
  'answered',
  'closed',
  'rejected',
  'withdrawn',
] as const
export const SubmissionStatus = z.enum(submissionStatuses)
export type SubmissionStatus = z.infer<typeof SubmissionStatus>

/** The statuses in which everyone may read a submission, unless it is hidden. */
export const publicStatuses = ['published', 'threshold_reached', 'referred', 'answered', 'closed'] as const

/** What happens to a submission without changing its status. */
export const historyActions = ['merge', 'unmerge', 'absorb', 'release', 'correct'] as const

export const HistoryEntry = z.object({
  status: SubmissionStatus,
  at: Time,
  reason: z.string().optional(),
  /**
   * Absent where the status says it all. `merge`: became part of another submission; `absorb`: another became part
   * of this one; `unmerge` and `release` undo them; `correct`: its author corrected it.
   */
  action: z.enum(historyActions).optional(),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

export const OfficialResponse = z.object({ text: z.string(), by: z.string(), at: Time })
