import { recordInAuditLog } from '../audit/commands.ts'
import type { TenantContext } from '../context.ts'
import type { Actor } from '../http/request-context.ts'

/** Replaces the sites on which citizens can take part; it is in force for the next request. */
export function setOrigins(tenant: TenantContext, origins: readonly string[], actor: Actor) {
  const unique = [...new Set(origins)].sort()
  const { db } = tenant
  tenant.write((tx) => {
    tx.run(db.deleteFrom('origins'))
    for (const origin of unique) tx.run(db.insertInto('origins').values({ origin, created_at: Date.now() }))
    recordInAuditLog(tenant, tx, actor, { action: 'origins.set', details: unique })
  })
  tenant.profile = { ...tenant.profile, origins: unique }
}
