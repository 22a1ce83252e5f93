import { graceDays, type RetentionRuleChange } from '../../contracts/retention.ts'
import { problem } from '../../http/problem.ts'
import { recordInAuditLog } from '../audit/commands.ts'
import type { TenantContext } from '../context.ts'
import type { DialogueRow } from '../dialogues/rules.ts'
import type { Actor } from '../http/request-context.ts'
import { scheduleJob } from '../jobs/schedule.ts'
import { selectRule } from './queries.ts'

export const grace = graceDays * 24 * 3600_000

/** Decides on a rule, which takes effect a week later. @throws `version_conflict` when somebody has decided since. */
export function setRetentionRule(
  tenant: TenantContext,
  dialogue: DialogueRow,
  { version, from, ...rule }: RetentionRuleChange,
  actor: Actor,
) {
  const effectiveAt = Date.now() + grace
  const values = { counts_from: from, ...rule, version: version + 1, effective_at: effectiveAt }
  tenant.write((tx) => {
    const stored = tx.first(selectRule(tenant, dialogue.id))?.version ?? 0
    if (stored !== version) throw problem('version_conflict', { version: stored })
    tx.run(
      tenant.db
        .insertInto('retention_rules')
        .values({ dialogue_id: dialogue.id, ...values })
        .onConflict((conflict) => conflict.column('dialogue_id').doUpdateSet(values)),
    )
    scheduleJob(tenant, tx, { kind: 'apply_retention', runAt: effectiveAt })
    recordInAuditLog(tenant, tx, actor, {
      action: 'retention_rule.changed',
      subjectId: dialogue.id,
      details: { from, ...rule },
    })
  })
}

/** Takes the rule away; a run that is under way ends. Repeated, it changes nothing. */
export function removeRetentionRule(tenant: TenantContext, dialogue: DialogueRow, actor: Actor) {
  tenant.write((tx) => {
    const removed = tx.change(tenant.db.deleteFrom('retention_rules').where('dialogue_id', '=', dialogue.id))
    if (removed === 0) return
    scheduleJob(tenant, tx, { kind: 'apply_retention', runAt: Date.now() })
    recordInAuditLog(tenant, tx, actor, { action: 'retention_rule.removed', subjectId: dialogue.id })
  })
}

/** Lets the rule take effect now. @throws `not_found` without one; `version_conflict` when it is another by now. */
export function runRetention(tenant: TenantContext, dialogue: DialogueRow, version: number, actor: Actor) {
  const now = Date.now()
  tenant.write((tx) => {
    const rule = tx.first(selectRule(tenant, dialogue.id))
    if (!rule) throw problem('not_found')
    if (rule.version !== version) throw problem('version_conflict', { version: rule.version })
    const effective_at = Math.min(rule.effective_at, now)
    tx.run(tenant.db.updateTable('retention_rules').set({ effective_at }).where('dialogue_id', '=', dialogue.id))
    scheduleJob(tenant, tx, { kind: 'apply_retention', runAt: now })
    recordInAuditLog(tenant, tx, actor, { action: 'retention.asked_for', subjectId: dialogue.id, details: { version } })
  })
}
