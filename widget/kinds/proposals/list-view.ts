import { html, nothing } from 'lit/html.js'
import type { ProposalItem } from '../../../backend/contracts/kinds/proposals.ts'
import type { Wording } from '../../controllers/dialogue.ts'
import type { ProposalListController } from './list-controller.ts'
import { statusWord } from './status-word.ts'
import { supportBar } from './support-bar.ts'

/** What the list asks of its element. */
export interface ListActions {
  filter(): void
  /** A proposal by its id, and the id of what asked for it. */
  open(id: string, opener: string): void
  showMore(): void
}

/** Search, category, order and the way to more filters; nothing to choose from while nothing has been proposed. */
export function renderTools(
  list: ProposalListController,
  { configuration, texts }: Wording<'proposals'>,
  { filter }: ListActions,
) {
  const { query, isEmpty } = list
  const { categories } = configuration.settings
  if (isEmpty && !list.isFiltered) return nothing
  const search = (event: Event) => list.change({ q: (event.target as HTMLInputElement).value }, true)
  const sorts = Object.entries(texts.sorts).map(([id, label]) => ({ id, label }))
  return html`
    <div class="tools" role="search">
      <label>${texts.search}<input type="search" maxlength="200" .value=${query.q} @input=${search}></label>
      ${categories[0] && renderSelect(texts.category, query.category, [{ id: '', label: texts.allCategories }, ...categories], (category) => list.change({ category }))}
      ${renderSelect(texts.sort, query.sort, sorts, (sort) => list.change({ sort: sort as 'new' }))}
      <button class="button" id="filter" part="button" @click=${filter}>${texts.filter}</button>
    </div>`
}

/** The proposals, and how many; or why there are none. The count is one element throughout, so that it is heard. */
export function renderList(
  list: ProposalListController,
  wording: Wording<'proposals'>,
  { open, showMore }: ListActions,
  failed?: string,
) {
  const { texts } = wording
  const { state, items, next } = list
  const isPending = state === 'pending'
  const isWaiting = isPending && !items[0]
  return html`
    <p class="count ${isWaiting ? 'waiting' : list.isEmpty ? '' : 'muted'}" role="status">${getCount(list, wording)}</p>
    ${isWaiting ? [1, 2, 3].map(() => html`<div class="bone"></div>`) : nothing}
    <ul class="list" role="list" aria-busy=${isPending}>${items.map((item) => renderItem(item, wording, open, failed))}</ul>
    ${
      state === 'failed'
        ? html`<div class="head notice bad" role="alert"><p>${texts.failed}</p>${renderButton(texts.retry, () => list.retry())}</div>`
        : next && renderButton(texts.more, showMore)
    }`
}

function getCount({ state, items, total, isEmpty, isFiltered }: ProposalListController, wording: Wording<'proposals'>) {
  const { texts, locale, configuration } = wording
  if (items[0]) return locale.count(isFiltered ? texts.hits : texts.count, total)
  if (state === 'pending') return texts.loading
  if (!isEmpty) return nothing
  if (isFiltered) return texts.noHits
  return configuration.dialogue.availability === 'open' ? texts.empty : texts.emptyClosed
}

function renderItem(
  item: ProposalItem,
  { configuration, texts, locale }: Wording<'proposals'>,
  open: ListActions['open'],
  failed?: string,
) {
  const { categories, threshold } = configuration.settings
  const category = categories.find(({ id }) => id === item.category)?.label
  const id = `p-${item.id}`
  return html`
    <li class="item" part="item">
      <h3><button class="open" id=${id} dir="auto" @click=${() => open(item.id, id)}>${mark(item.heading, item.found?.heading)}</button></h3>
      <p class="excerpt" dir="auto">${mark(item.excerpt, item.found?.excerpt)}</p>
      <p class="muted">${category && `${category} · `}${item.author && html`<bdi>${item.author}</bdi> · `}${locale.date(item.publishedAt)}</p>
      ${failed === id ? renderNotOpened(texts) : nothing}
      <div class="foot">${statusWord(item.status, texts)} ${supportBar(item.supports, threshold, texts, locale)}</div>
    </li>`
}

/** The words that a search found, marked where they stand. */
function mark(text: string, ranges: [start: number, end: number][] = []) {
  const cuts = [0, ...ranges.flat()]
  return cuts.map((cut, index) => {
    const piece = text.slice(cut, cuts[index + 1])
    return index % 2 ? html`<mark>${piece}</mark>` : piece
  })
}

/** Said where the click was: the part it asked for could not be fetched. */
export const renderNotOpened = (texts: Wording['texts']) =>
  html`<p class="notice bad" role="alert">${texts.notOpened}</p>`

const renderButton = (label: string, act: () => void) =>
  html`<button class="button" part="button" @click=${act}>${label}</button>`

const renderSelect = (
  label: string,
  value: string,
  options: readonly { id: string; label: string }[],
  choose: (id: string) => void,
) => html`
  <label>${label}<select @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}>
    ${options.map(({ id, label }) => html`<option value=${id} ?selected=${id === value}>${label}</option>`)}
  </select></label>`
