import type { SubmissionStatus } from '../../contracts/submissions.ts'
import type { Tx } from '../db/tx-sync.ts'
import type { Actor } from '../http/request-context.ts'

export type SubmissionAction =
  | 'submit'
  | 'confirm'
  | 'import'
  | 'publish'
  | 'reject'
  | 'hide'
  | 'restore'
  | 'withdraw'
  | 'reach_threshold'
  | 'run_out'
  | 'move'
  | 'answer'
  | 'correct'
  | 'merge'
  | 'unmerge'
  | 'absorb'
  | 'release'
  | 'dismiss_flags'
  | 'redact'
  | 'undo'

interface Event {
  seq: number
  action: SubmissionAction
  /** The status it left the submission in. */
  status: SubmissionStatus
  actor: Actor
  reason?: string | undefined
  at?: number
}

/** Writes down what happened to a submission, in the transaction that made it happen. */
export function recordEvent(tx: Tx, event: Event) {
  const { seq, action, status, actor, reason, at } = event
  tx.insert('submission_events', {
    submission_seq: seq,
    action,
    status,
    reason: reason ?? null,
    actor_kind: actor.kind,
    actor_id: actor.id,
    at: at ?? Date.now(),
  })
}
