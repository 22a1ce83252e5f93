import { html } from 'lit/html.js'
import { fill, type Locale } from '../../i18n/locale.ts'
import type { ProposalsTexts } from '../../i18n/texts.ts'

/** Supports in words, over a quiet bar towards the threshold when the dialogue has one. */
export function supportBar(supports: number, threshold: number | null, texts: ProposalsTexts, locale: Locale) {
  if (!threshold) return html`<span class="votes">${locale.count(texts.votes, supports)}</span>`
  const words = fill(texts.votesOf, { n: locale.number(supports), m: locale.number(threshold) })
  const share = Math.min(100, (100 * supports) / threshold)
  return html`
    <span class="votes">
      <svg class="bar" aria-hidden="true"><rect width="${share}%" height="100%" /></svg>
      ${words}
    </span>`
}
