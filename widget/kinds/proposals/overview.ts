import { html } from 'lit'
import type { Configuration } from '../../../backend/contracts/dialogues.ts'
import type { ProposalItem } from '../../../backend/contracts/kinds/proposals.ts'
import { fill, type Locale } from '../../i18n/locale.ts'
import type { ProposalsTexts } from '../../i18n/texts.ts'
import { statusWord } from '../../parts/status-word.ts'
import { supportBar } from '../../parts/support-bar.ts'

export interface Wording {
  configuration: Configuration
  texts: ProposalsTexts
  locale: Locale
}

/** Whether this page is one where citizens can take part; if not, the service refuses all it would send. */
export const isListed = ({ base, origins }: Configuration) => [base, ...origins].includes(location.origin)

/** Past dialogues can still be read; what has not opened has nothing to show. */
export const isReadable = ({ dialogue }: Configuration) =>
  dialogue.availability === 'open' || dialogue.availability === 'closed'

/** What stands in the way of taking part, in words; nothing when nothing does. */
export function getNotice({ configuration, texts, locale }: Wording): string | undefined {
  const { availability, opensAt } = configuration.dialogue
  if (!isListed(configuration)) return fill(texts.unlisted, { origin: location.origin })
  if (availability === 'open') return
  if (availability !== 'scheduled') return texts[availability]
  return opensAt ? fill(texts.scheduled, { date: locale.date(opensAt, 'short') }) : texts.draft
}

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
  html`<div class="bone">${texts.loading}</div>`

export const renderFailure = (words: string, texts: ProposalsTexts, retry: () => void) =>
  html`<div class="head notice" role="alert"><p>${words}</p><button class="button" part="button" @click=${retry}>${texts.retry}</button></div>`

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

