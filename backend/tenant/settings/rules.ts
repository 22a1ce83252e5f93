import type { Provider, TenantSettings } from '../../contracts/tenant-settings.ts'

/** What is kept of the settings beside the kommun's own row; a logo is known by its id. */
export interface StoredSettings extends Pick<TenantSettings, 'provider' | 'privacy' | 'publicRecords' | 'theme'> {
  version: number
  changedAt: number | null
  logo: { id: string; width: number; height: number } | null
}

const nobodyYet: Provider = { organisation: '', number: '', email: '', phone: '' }

/** As everything comes, before anybody has changed it. */
export const initialSettings: StoredSettings = {
  provider: nobodyYet,
  privacy: { kind: 'standard' },
  publicRecords: '',
  theme: {},
  version: 1,
  changedAt: null,
  logo: null,
}
