import { html } from 'lit/html.js'
import type { ProposalItem } from '../../../backend/contracts/kinds/proposals.ts'
import type { Wording } from '../../controllers/dialogue.ts'
import type { ProposalsTexts } from '../../i18n/texts.ts'
import { statusWord } from '../../parts/status-word.ts'
import { supportBar } from '../../parts/support-bar.ts'

/** One proposal in the list. */
export function renderItem(item: ProposalItem, { configuration, texts, locale }: Wording, open: () => void) {
  const { categories, threshold } = configuration.settings
  const category = categories.find(({ id }) => id === item.category)?.label
  return html`
    <li class="item" part="item">
      <h3><button class="open" id="p-${item.id}" dir="auto" @click=${open}>${item.heading}</button></h3>
      <p class="excerpt" dir="auto">${item.excerpt}</p>
      <p class="muted">${category && `${category} · `}<bdi>${item.author}</bdi> · ${locale.date(item.publishedAt)}</p>
      <div class="foot">${statusWord(item.status, texts)} ${supportBar(item.supports, threshold, texts, locale)}</div>
    </li>`
}

/** Says that the list is on its way, to those who see it after a moment and to those who hear it. */
export const renderSkeleton = (texts: ProposalsTexts) =>
  html`<p class="waiting" role="status">${texts.loading}</p>${[1, 2, 3].map(() => html`<div class="bone"></div>`)}`

export const renderFailure = (words: string, texts: ProposalsTexts, retry: () => void) =>
  html`<div class="head notice bad" role="alert"><p>${words}</p><button class="button" part="button" @click=${retry}>${texts.retry}</button></div>`

/** A labelled choice among options. */
export const renderSelect = (
  label: string,
  value: string,
  options: readonly { id: string; label: string }[],
  choose: (id: string) => void,
) =>
  html`<label>${label}<select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
    ${options.map(({ id, label }) => html`<option value=${id} ?selected=${id === value}>${label}</option>`)}
  </select></label>`
