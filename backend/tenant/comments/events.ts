import type { CommentStatus } from '../../contracts/comments.ts'
import type { DecisionAction } from '../../contracts/moderation.ts'
import type { TenantContext } from '../context.ts'
import type { Tx } from '../db/tx-sync.ts'
import type { Actor } from '../http/request-context.ts'

interface Event {
  commentSeq: number
  action: 'submit' | 'redact' | 'undo' | DecisionAction
  /** The status it left the comment in. */
  status: CommentStatus
  actor: Actor
  reason?: string | undefined
}

/** Writes down what happened to a comment, in the transaction that made it happen. */
export function recordCommentEvent(
  { db }: TenantContext,
  tx: Tx,
  { commentSeq, action, status, actor, reason }: Event,
) {
  tx.run(
    db.insertInto('comment_events').values({
      comment_seq: commentSeq,
      action,
      status,
      reason: reason ?? null,
      actor_kind: actor.kind,
      actor_id: actor.id,
      at: Date.now(),
    }),
  )
}
