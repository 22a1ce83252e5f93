import type { Decision } from '../../contracts/moderation.ts'
import { problem } from '../../http/problem.ts'
import { recordInAuditLog } from '../audit/commands.ts'
import type { TenantContext } from '../context.ts'
import { settleFlags } from '../flags/commands.ts'
import type { Actor } from '../http/request-context.ts'
import { rememberStep } from '../moderation/undo-steps.ts'
import { recordCommentEvent } from './events.ts'
import { decide } from './rules.ts'
import type { CommentBefore } from './undo-comment.ts'

/**
 * Publishes, rejects, hides or restores a comment, or dismisses its flags; each decision settles them. The
 * original is never touched.
 *
 * @throws `not_found`; `version_conflict` when somebody has decided since; `transition_not_allowed`.
 */
export function decideComment(tenant: TenantContext, id: string, decision: Decision, actor: Actor) {
  const { db } = tenant
  tenant.write((tx) => {
    const found = tx.first(db.selectFrom('comments').selectAll().where('id', '=', id))
    if (!found) throw problem('not_found')
    const { seq, version } = found
    if (version !== decision.version) throw problem('version_conflict', { version })
    const at = Date.now()
    const flagged = settleFlags(tenant, tx, { submissionSeq: found.submission_seq, commentSeq: seq }, at) > 0
    const { action } = decision
    const next = decide(action, { status: found.status, hidden: found.hidden === 1, flagged })
    if (!next) throw problem('transition_not_allowed')
    const { status, hidden } = next
    const change = { status, hidden: hidden ? 1 : 0, version: version + 1 }
    tx.run(db.updateTable('comments').set(change).where('seq', '=', seq))
    const before: CommentBefore = { status: found.status, hidden: found.hidden }
    rememberStep(tenant, tx, { subjectId: id, version: version + 1, actor, before, at })
    const reason = 'reason' in decision ? decision.reason : undefined
    recordCommentEvent(tenant, tx, { commentSeq: seq, action, status, actor, reason })
    recordInAuditLog(tenant, tx, actor, { action: `comment.${action}`, subjectId: id, details: decision })
  })
}
