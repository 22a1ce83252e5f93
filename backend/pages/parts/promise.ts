import { html } from 'hono/html'
import { type DialogueRequest, type Html, wording } from '../page.ts'

/** What the kommun promises whoever reaches the threshold, if it promises anything. */
export function renderPromise(page: DialogueRequest<'proposals'>): Html | undefined {
  const { threshold, handlingMonths } = page.configuration.settings
  if (threshold === null || handlingMonths === null) return undefined
  const { t, f } = wording(page)
  return html`<p class="meta">${t.proposals.handling(f.number(threshold), handlingMonths)}</p>`
}
