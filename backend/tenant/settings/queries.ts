import type { Logo, TenantSettings } from '../../contracts/tenant-settings.ts'
import type { TenantContext } from '../context.ts'
import { initialSettings, type StoredSettings } from './rules.ts'

type Row = {
  provider: string
  privacy: string
  public_records: string
  theme: string
  version: number
  changed_at: number
}

/** What is stored, when the object wakes; afterwards it is in `tenant.profile.settings`. */
export function loadSettings({ sql }: DurableObjectStorage): StoredSettings {
  const [row] = sql
    .exec<Row>('select provider, privacy, public_records, theme, version, changed_at from tenant_settings')
    .toArray()
  const [logo = null] = sql
    .exec<{ id: string; width: number; height: number }>('select id, width, height from logo')
    .toArray()
  if (!row) return { ...initialSettings, logo }
  return {
    provider: JSON.parse(row.provider),
    privacy: JSON.parse(row.privacy),
    publicRecords: row.public_records,
    theme: JSON.parse(row.theme),
    version: row.version,
    changedAt: row.changed_at,
    logo,
  }
}

export function getSettings(tenant: TenantContext): TenantSettings {
  const { name, language, settings } = tenant.profile
  const { changedAt, ...rest } = settings
  return {
    ...rest,
    name,
    language,
    logo: findLogoAddress(tenant),
    changedAt: changedAt === null ? null : new Date(changedAt).toISOString(),
  }
}

/** Where the kommun's logo is to be had, and its size. */
export function findLogoAddress({ base, profile }: TenantContext): Logo | null {
  const { logo } = profile.settings
  if (!logo) return null
  const { id, ...size } = logo
  return { url: `${base}/api/v1/${profile.slug}/logos/${id}`, ...size }
}

export const findLogo = ({ db }: TenantContext, id: string) =>
  db.selectFrom('logo').select(['type', 'bytes']).where('id', '=', id).executeTakeFirst()
