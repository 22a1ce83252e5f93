import type { Decision } from '../../contracts/moderation.ts'
import { problem } from '../../http/problem.ts'
import { recordInAuditLog } from '../audit/commands.ts'
import type { TenantContext } from '../context.ts'
import type { Actor } from '../http/request-context.ts'
import { recordEvent } from '../submissions/events.ts'
import { getStoredSubmission } from './queries.ts'
import { decide } from './rules.ts'

/**
 * Publishes, rejects, hides or restores. The original is never touched, and each decision is in the
 * submission's history (with its reason) and in the audit log (without).
 *
 * @throws `not_found`; `version_conflict` when somebody has decided since; `transition_not_allowed`.
 */
export async function decideSubmission(tenant: TenantContext, id: string, decision: Decision, actor: Actor) {
  const { db } = tenant
  const found = await getStoredSubmission(tenant, id)
  if (found.version !== decision.version) throw problem('version_conflict', { version: found.version })
  const next = decide(decision.action, { status: found.status, hidden: found.hidden === 1 })
  if (!next) throw problem('transition_not_allowed')
  const reason = 'reason' in decision ? decision.reason : undefined
  const now = Date.now()
  tenant.write((tx) => {
    const changed = tx.run(
      db
        .updateTable('proposals')
        .set({
          status: next.status,
          hidden: next.hidden ? 1 : 0,
          version: decision.version + 1,
          published_at: next.status === 'published' ? (found.published_at ?? now) : found.published_at,
        })
        .where('seq', '=', found.seq)
        .where('version', '=', decision.version),
    )
    if (changed === 0) throw problem('version_conflict', { version: found.version + 1 })
    const { seq } = found
    recordEvent(tenant, tx, { seq, action: decision.action, status: next.status, actor, ...(reason ? { reason } : {}) })
    const action = `submission.${decision.action}`
    recordInAuditLog(tenant, tx, actor, { action, subjectId: id, details: decision })
  })
}
