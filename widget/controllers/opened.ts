import type { WidgetContext } from '../parts/context.ts'
import { request, tenantUrl } from '../parts/shared.ts'

/** Tells the service that a form has been opened: it counts how many are, and doesn't learn whose. */
export function tellOpened({ wording: { configuration } }: WidgetContext) {
  const url = `${tenantUrl(configuration)}/dialogues/${configuration.dialogue.slug}/openings`
  // Nobody waits for the answer, which is empty, and a form that isn't counted is as good.
  request(url, { method: 'POST', signal: new AbortController().signal }).catch(() => {})
}
