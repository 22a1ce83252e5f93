import { uuidv7 } from 'uuidv7'
import { type LogoInput, logoMaximum, type TenantSettingsChange } from '../../contracts/tenant-settings.ts'
import { problem } from '../../http/problem.ts'
import { recordInAuditLog } from '../audit/commands.ts'
import type { TenantContext } from '../context.ts'
import type { Tx } from '../db/tx-sync.ts'
import type { Actor } from '../http/request-context.ts'
import { cleanPicture } from '../pictures/clean-picture.ts'
import { assertReadable } from '../theme/rules.ts'
import type { StoredSettings } from './rules.ts'

/**
 * Changes what is given; it is in force for the next request.
 *
 * @throws `version_conflict` when somebody else has changed the settings since, `invalid_input`.
 */
export function changeSettings(tenant: TenantContext, { version, ...change }: TenantSettingsChange, actor: Actor) {
  const { name = tenant.profile.name, language = tenant.profile.language, ...settings } = change
  const before = tenant.profile.settings
  if (version !== before.version) throw problem('version_conflict', { version: before.version })
  if (settings.theme) assertReadable(settings.theme)
  const after: StoredSettings = { ...before, ...settings, version: version + 1, changedAt: Date.now() }
  const { db } = tenant
  tenant.write((tx) => {
    tx.run(db.updateTable('tenant').set({ name, language }))
    storeSettings(tenant, tx, after)
    recordInAuditLog(tenant, tx, actor, { action: 'settings.changed', details: change })
  })
  tenant.profile = { ...tenant.profile, name, language, settings: after }
}

/** @throws `invalid_input` for what is no picture, or too large a one. */
export function setLogo(tenant: TenantContext, { data }: LogoInput, actor: Actor) {
  const bytes = Buffer.from(data, 'base64')
  const picture = bytes.byteLength <= logoMaximum ? cleanPicture(bytes) : undefined
  if (!picture) throw problem('invalid_input', { errors: [{ pointer: '/data', code: 'invalid_picture' }] })
  const { type, width, height } = picture
  const id = uuidv7()
  const row = { only_row: 1 as const, id, type, width, height, bytes: picture.bytes.slice().buffer }
  const { db } = tenant
  tenant.write((tx) => {
    tx.run(db.deleteFrom('logo'))
    tx.run(db.insertInto('logo').values(row))
    recordInAuditLog(tenant, tx, actor, { action: 'logo.set', subjectId: id })
  })
  keep(tenant, { logo: { id, width, height } })
}

export function removeLogo(tenant: TenantContext, actor: Actor) {
  const { logo } = tenant.profile.settings
  if (!logo) return
  tenant.write((tx) => {
    tx.run(tenant.db.deleteFrom('logo'))
    recordInAuditLog(tenant, tx, actor, { action: 'logo.removed', subjectId: logo.id })
  })
  keep(tenant, { logo: null })
}

function storeSettings({ db }: TenantContext, tx: Tx, settings: StoredSettings) {
  const row = {
    provider: JSON.stringify(settings.provider),
    privacy: JSON.stringify(settings.privacy),
    public_records: settings.publicRecords,
    theme: JSON.stringify(settings.theme),
    version: settings.version,
    changed_at: settings.changedAt ?? Date.now(),
  }
  tx.run(
    db
      .insertInto('tenant_settings')
      .values({ only_row: 1, ...row })
      .onConflict((conflict) => conflict.column('only_row').doUpdateSet(row)),
  )
}

function keep(tenant: TenantContext, change: Partial<StoredSettings>) {
  tenant.profile = { ...tenant.profile, settings: { ...tenant.profile.settings, ...change } }
}
