import type { ProposalStatus } from '../../contracts/kinds/proposals.ts'
import type { TenantContext } from '../context.ts'
import type { Tx } from '../db/tx-sync.ts'
import type { Actor } from '../http/request-context.ts'

interface Event {
  seq: number
  action: 'submit' | 'import' | 'publish' | 'reject' | 'hide' | 'restore' | 'withdraw' | 'reach_threshold'
  /** The status it left the submission in. */
  status: ProposalStatus
  actor: Actor
  reason?: string
  at?: number
}

/** Writes down what happened to a submission, in the transaction that made it happen. */
export function recordEvent({ db }: TenantContext, tx: Tx, { seq, action, status, actor, reason, at }: Event) {
  tx.run(
    db.insertInto('submission_events').values({
      submission_seq: seq,
      action,
      status,
      reason: reason ?? null,
      actor_kind: actor.kind,
      actor_id: actor.id,
      at: at ?? Date.now(),
    }),
  )
}
