import type { Provider, TenantSettings } from '../../contracts/tenant-settings.ts'
import type { Theme } from '../../contracts/theme.ts'

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

/**
 * A dialogue's theme laid over the kommun's. Colours are read together and were judged together, so a dialogue
 * that has one of its own takes none of the kommun's.
 */
export function layThemes(below: Theme, above: Theme): Theme {
  const { action, text, surface, ...others } = below
  const hasColours = Boolean(above.action ?? above.text ?? above.surface)
  return hasColours ? { ...others, ...above } : { ...below, ...above }
}
