import type { Selectable } from 'kysely'
import { problem } from '../../http/problem.ts'
import { recordInAuditLog } from '../audit/commands.ts'
import type { TenantContext } from '../context.ts'
import type { Database } from '../db/schema.ts'
import { reopenFlags } from '../flags/commands.ts'
import type { Actor } from '../http/request-context.ts'
import { takeStep } from '../moderation/undo-steps.ts'
import { recordCommentEvent } from './events.ts'

/** What a decision can change of a comment. */
export type CommentBefore = Pick<Selectable<Database['comments']>, 'status' | 'hidden'>

/**
 * Takes back the member's own last decision on a comment: it stands, and is flagged, as before.
 *
 * @throws `not_found`; `version_conflict` when anything has happened to it since; `transition_not_allowed` when
 * there is no such decision or it is too late.
 */
export function undoCommentDecision(
  tenant: TenantContext,
  { id, version }: { id: string; version: number },
  actor: Actor,
) {
  const { db } = tenant
  tenant.write((tx) => {
    const found = tx.first(db.selectFrom('comments').select(['seq', 'submission_seq', 'version']).where('id', '=', id))
    if (!found) throw problem('not_found')
    if (found.version !== version) throw problem('version_conflict', { version: found.version })
    const { before, at } = takeStep<CommentBefore>(tenant, tx, { subjectId: id, version, actor })
    const { seq } = found
    tx.run(
      db
        .updateTable('comments')
        .set({ ...before, version: version + 1 })
        .where('seq', '=', seq),
    )
    reopenFlags(tenant, tx, { submissionSeq: found.submission_seq, commentSeq: seq }, at)
    recordCommentEvent(tenant, tx, { commentSeq: seq, action: 'undo', status: before.status, actor })
    recordInAuditLog(tenant, tx, actor, { action: 'comment.undo', subjectId: id, details: { version } })
  })
}
