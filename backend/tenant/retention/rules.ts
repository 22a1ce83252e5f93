import type { RetentionRuleInput } from '../../contracts/retention.ts'
import type { DialogueRow } from '../dialogues/rules.ts'

/** When a dialogue closed: by the clock or by hand, whichever came first; null while it is open or a draft. */
export function computeClosedAt(
  { state, closes_at, closed_at }: Pick<DialogueRow, 'state' | 'closes_at' | 'closed_at'>,
  now = Date.now(),
): number | null {
  const byClock = closes_at !== null && closes_at <= now && state !== 'draft' ? closes_at : null
  const byHand = state === 'closed' || state === 'archived' ? closed_at : null
  if (byClock === null || byHand === null) return byClock ?? byHand
  return Math.min(byClock, byHand)
}

/** The same time of day so many calendar months away (UTC), on the month's last day where it has no such day. */
export function addMonths(instant: number, months: number): number {
  const date = new Date(instant)
  const day = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months)
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(day, last))
  return date.getTime()
}

/** Up to which arrival a rule's time has come for submissions; null when it has for none. */
export function computeCutoff(
  { from, months }: Pick<RetentionRuleInput, 'from' | 'months'>,
  closedAt: number | null,
  now: number,
): number | null {
  const reached = addMonths(now, -months)
  if (from === 'submission') return reached
  return closedAt !== null && closedAt <= reached ? now : null
}
