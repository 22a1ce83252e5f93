import type { quarantineSignals } from '../../contracts/moderation.ts'
import { publicStatuses, type SubmissionStatus } from '../../contracts/submissions.ts'
import { canonicalJson, sha256 } from '../keys/digest.ts'

/**
 * What makes two bodies the same submission. Proof, trap and timing change from one try to the next without
 * the citizen's words changing, so they are left out.
 */
export function computeFingerprint(dialogueId: string, raw: unknown): string {
  if (raw === null || typeof raw !== 'object') return sha256(canonicalJson([dialogueId, raw]))
  const { proof: _proof, website: _website, elapsed: _elapsed, ...content } = raw as Record<string, unknown>
  return sha256(canonicalJson([dialogueId, content]))
}

/** Nobody reads, thinks and writes a heading and a text in less. */
const fastestHuman = 3000

/** Why a submission looks like a machine's. None of it refuses anything: it asks for a moderator's look. */
export function findSpamSignals(traces: {
  website: string | undefined
  elapsed: number | undefined
  /** The milliseconds that a person needs at least. */
  fastest?: number
  withoutScript?: boolean
}) {
  const signals: (typeof quarantineSignals)[number][] = []
  if (traces.website) signals.push('honeypot')
  if (traces.elapsed !== undefined && traces.elapsed < (traces.fastest ?? fastestHuman)) signals.push('too_fast')
  if (traces.withoutScript) signals.push('without_script')
  return signals
}

export const isPublicStatus = (status: SubmissionStatus) => (publicStatuses as readonly string[]).includes(status)

/** Until a committee or an answer has taken it up, a submission is its author's to withdraw. */
export const mayWithdraw = (status: SubmissionStatus) =>
  ['unconfirmed', 'submitted', 'reviewing', 'published', 'threshold_reached'].includes(status)

/** Until everyone can read it, its author may still correct it. */
export const mayCorrect = (status: SubmissionStatus) => ['unconfirmed', 'submitted', 'reviewing'].includes(status)

/** The kommun can answer whatever the public can read; an answer can be corrected. */
export const mayAnswer = isPublicStatus
