import type { Configuration } from '../backend/contracts/dialogues.ts'
import type { SightingInput } from '../backend/contracts/installation.ts'
import { tenantUrl } from './api.ts'

/**
 * Tells the service, when a listed page is left or put aside, that the dialogue has stood on it: its path, and how
 * it came there. By then nothing has to wait for it, and nothing is stored (docs/decisions/0020).
 */
export function tellWhenLeft(configuration: Configuration, how: Omit<SightingInput, 'path'>) {
  if (!configuration.origins.includes(location.origin)) return
  const url = `${tenantUrl(configuration)}/dialogues/${configuration.dialogue.slug}/sightings`
  const tell = () => navigator.sendBeacon(url, JSON.stringify({ path: location.pathname, ...how }))
  addEventListener('visibilitychange', tell, { once: true })
}
