import type { Language } from '../contracts/primitives.ts'
import { recordInAuditLog } from './audit/commands.ts'
import type { TenantContext, TenantProfile } from './context.ts'
import type { Actor } from './http/request-context.ts'
import { scheduleJob } from './jobs/schedule.ts'
import { loadSettings } from './settings/queries.ts'

export interface Founding {
  id: string
  slug: string
  name: string
  language: Language
  origins: readonly string[]
}

/** Reads who this kommun is; undefined in an object that has not been made a kommun. */
export function loadProfile(storage: DurableObjectStorage): TenantProfile | undefined {
  const { sql } = storage
  const [row] = sql
    .exec<Omit<TenantProfile, 'origins' | 'settings'> & Record<string, SqlStorageValue>>(
      'select id, slug, name, language, state from tenant',
    )
    .toArray()
  if (!row) return undefined
  const origins = sql.exec<{ origin: string }>('select origin from origins order by origin').toArray()
  return { ...row, origins: origins.map(({ origin }) => origin), settings: loadSettings(storage) }
}

/** Makes the object a kommun; repeated, it changes nothing. */
export function foundTenant(tenant: TenantContext, founding: Founding, actor: Actor) {
  const { db } = tenant
  const { origins, ...profile } = founding
  const now = Date.now()
  tenant.write((tx) => {
    const founded = tx.change(
      db
        .insertInto('tenant')
        .values({ only_row: 1, ...profile, state: 'active', created_at: now })
        .onConflict((conflict) => conflict.doNothing()),
    )
    if (founded === 0) return
    for (const origin of new Set(origins)) tx.run(db.insertInto('origins').values({ origin, created_at: now }))
    recordInAuditLog(tenant, tx, actor, { action: 'tenant.created', subjectId: founding.id, details: founding })
    scheduleJob(tenant, tx, { kind: 'purge_expired', runAt: now })
  })
}

/** Pauses or resumes: a paused kommun keeps everything and accepts nothing. */
export function setTenantState(tenant: TenantContext, state: TenantProfile['state'], actor: Actor) {
  if (tenant.profile.state === state) return
  tenant.write((tx) => {
    tx.run(tenant.db.updateTable('tenant').set({ state }))
    recordInAuditLog(tenant, tx, actor, { action: `tenant.${state}`, subjectId: tenant.profile.id })
  })
  tenant.profile = { ...tenant.profile, state }
}
