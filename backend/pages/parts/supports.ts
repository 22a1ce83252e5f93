import { html } from 'hono/html'
import { type Html, type PageRequest, wording } from '../page.ts'

/** The number of supports in words and, where there is a threshold, as a quiet bar towards it. */
export function renderSupports(page: PageRequest, supports: number, threshold: number | null): Html {
  const { t, f } = wording(page)
  const count = f.number(supports)
  if (threshold === null) return html`<p class="supports">${t.proposals.supports(supports, count)}</p>`
  const percent = Math.min(100, Math.round((supports / threshold) * 100))
  return html`<p class="supports">
<svg class="bar${percent === 100 ? ' full' : ''}" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="track" width="100" height="6"/><rect class="filled" width="${percent}" height="6"/></svg>
${t.proposals.supportsOf(count, f.number(threshold))}</p>`
}
