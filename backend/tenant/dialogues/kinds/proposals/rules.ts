import type { OpenPeriod } from '../../../../contracts/kinds/proposals.ts'
import type { SubmissionStatus } from '../../../../contracts/submissions.ts'
import type { DialogueRow } from '../../rules.ts'
import { getSettings } from './settings.ts'

/**
 * Until when a proposal published at `from` can be supported; null where only the dialogue's own end counts.
 * A month later is the same day of the month, or the month's last where there is none.
 */
export function computeClosingTime(from: number, period: OpenPeriod | null, choice: number | null): number | null {
  const length = choice ?? period?.choices[0]
  if (!period || length === undefined) return null
  if (period.unit === 'days') return from + length * 24 * 3600_000
  const end = new Date(from)
  const day = end.getUTCDate()
  end.setUTCDate(1)
  end.setUTCMonth(end.getUTCMonth() + length)
  const last = new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth() + 1, 0)).getUTCDate()
  end.setUTCDate(Math.min(day, last))
  return end.getTime()
}

/** Until when a proposal can be supported that is published at an instant, by the choice its author made. */
export const toClosingTime = (dialogue: DialogueRow, original: unknown, publishedAt: number): number | null =>
  computeClosingTime(publishedAt, getSettings(dialogue).openPeriod, (original as { openFor?: number }).openFor ?? null)

/** Matters that aren't voted on are the kommun's to handle from the moment they are public. */
export const toPublishedStatus = (
  dialogue: DialogueRow,
  { category }: { category: string | null },
): SubmissionStatus =>
  getSettings(dialogue).exemptCategories.includes(category ?? '') ? 'threshold_reached' : 'published'

/** Where a member may move a proposal by hand; publishing, rejecting and hiding are the moderators' decisions. */
export const moves: Partial<Record<SubmissionStatus, readonly SubmissionStatus[]>> = {
  submitted: ['reviewing'],
  published: ['threshold_reached', 'referred', 'closed'],
  threshold_reached: ['referred', 'closed'],
  referred: ['threshold_reached', 'closed'],
  answered: ['referred', 'closed'],
  closed: ['published', 'referred'],
}
