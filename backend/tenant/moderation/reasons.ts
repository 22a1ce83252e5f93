import type { Reasons, ReasonsInput } from '../../contracts/moderation.ts'
import { problem } from '../../http/problem.ts'
import { recordInAuditLog } from '../audit/commands.ts'
import type { TenantContext } from '../context.ts'
import type { Actor } from '../http/request-context.ts'
import { defaultReasons } from './default-reasons.ts'

/** The reasons that are ready to use: the kommun's own, or ours until it has changed them. */
export async function getReasons({ db }: TenantContext): Promise<Reasons> {
  const row = await db.selectFrom('reasons').selectAll().executeTakeFirst()
  if (!row) return { version: 0, ...defaultReasons }
  return { version: row.version, sv: JSON.parse(row.sv), en: JSON.parse(row.en) }
}

/** @throws `version_conflict` when somebody else has changed them since. */
export function setReasons(tenant: TenantContext, { version, sv, en }: ReasonsInput, actor: Actor) {
  const { db } = tenant
  tenant.write((tx) => {
    const stored = tx.first(db.selectFrom('reasons').select('version'))?.version ?? 0
    if (stored !== version) throw problem('version_conflict', { version: stored })
    const row = { only_row: 1 as const, version: version + 1, sv: JSON.stringify(sv), en: JSON.stringify(en) }
    tx.run(
      db
        .insertInto('reasons')
        .values(row)
        .onConflict((conflict) => conflict.column('only_row').doUpdateSet(row)),
    )
    recordInAuditLog(tenant, tx, actor, { action: 'reasons.changed', details: { sv, en } })
  })
}
