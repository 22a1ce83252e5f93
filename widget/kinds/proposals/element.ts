import { html, nothing } from 'lit/html.js'
import { DialogueController, type Wording } from '../../controllers/dialogue.ts'
import { PartsController } from '../../controllers/parts.ts'
import type { PartContext } from '../../parts/part.ts'
import { WidgetElement } from '../../parts/widget-element.ts'
import base from '../../theme/base.css?inline'
import { createSheet, createThemeSheet } from '../../theme/sheets.ts'
import { ProposalListController } from './list-controller.ts'
import { renderFailure, renderItem, renderSelect, renderSkeleton } from './overview.ts'
import { getNotice, isReadable, mayParticipate } from './rules.ts'
import styles from './styles.css?inline'

const sheet = createSheet(base + styles)

/**
 * E-proposals: reads, searches and supports what others have proposed, and takes new proposals.
 * Stores nothing before the citizen's first support.
 *
 * @element min-kommun-proposals
 * @attr {string} dialogue `tenant/dialogue`, fixed once shown; its script has to be on the page
 * @attr {string} lang language of the texts; the dialogue's own unless given
 * @attr {'light' | 'dark' | 'auto'} theme light unless given
 * @fires min-kommun:ready when the first view is usable
 * @fires min-kommun:submitted `detail.reference` of a proposal that is stored
 * @fires min-kommun:error `detail.code` of what the citizen could not do
 * @csspart root - everything
 * @csspart button - every button with a frame
 * @csspart item - a proposal in the list
 * @cssprop --min-kommun-action colour of buttons, links and bars
 * @cssprop --min-kommun-text colour of the text
 * @cssprop --min-kommun-surface colour of the ground; the page's own unless given
 * @cssprop --min-kommun-font font family; the page's own unless given
 * @cssprop --min-kommun-radius rounding of buttons and fields
 */
export class ProposalsElement extends WidgetElement {
  readonly #dialogue = new DialogueController(this, 'proposals')
  readonly #list = new ProposalListController(this, () => this.#dialogue.wording?.configuration)
  readonly #parts = new PartsController(this.#createContext())
  #isReady = false

  constructor() {
    super()
    this.adopt(sheet)
  }

  async #showMore() {
    const shown = this.#list.items.length
    await this.#list.load(this.#list.next)
    this.focusOn('.open', shown)
  }

  #start({ configuration }: Wording) {
    this.#isReady = true
    this.adopt(createThemeSheet(configuration.theme))
    queueMicrotask(() => this.tell('ready'))
  }

  #createContext(): PartContext {
    const wording = () => this.#dialogue.wording as Wording
    return {
      host: this,
      get configuration() {
        return wording().configuration
      },
      get locale() {
        return wording()?.locale
      },
      get texts() {
        return wording().texts
      },
      get mayParticipate() {
        return mayParticipate(wording().configuration)
      },
      load: (part, hasWords) => this.#dialogue.load(part, hasWords),
      changed: (id, supports) => this.#list.refresh(id, supports),
      close: () => this.#parts.close(),
    }
  }

  override render() {
    const { wording } = this.#dialogue
    if (!wording) return nothing
    if (!this.#isReady) this.#start(wording)
    const { texts, locale } = wording
    return html`
      <section class="root" part="root" lang=${locale.language} dir=${texts.direction} aria-labelledby="title">
        ${this.#parts.current?.render() ?? this.#renderOverview(wording)}
      </section>`
  }

  #renderOverview(wording: Wording) {
    const { configuration, texts } = wording
    const { title, introduction } = configuration.dialogue
    const notice = getNotice(wording)
    const open = () => this.#parts.open('proposals-form', 'propose')
    const prepare = () => this.#parts.prepare('proposals-form')
    return html`
      <div class="head">
        <h2 id="title">${title}</h2>
        ${introduction && html`<p class="intro">${introduction}</p>`}
        ${notice && html`<p class="notice">${notice}</p>`}
        ${
          mayParticipate(configuration)
            ? html`<button class="button primary" id="propose" part="button" aria-busy=${this.#parts.opening === 'propose'} @pointerenter=${prepare} @focus=${prepare} @click=${open}>${texts.propose}</button>`
            : nothing
        }
        ${this.#parts.failed && html`<p class="notice bad" role="alert">${texts.notOpened}</p>`}
      </div>
      ${isReadable(configuration) ? [this.#renderTools(wording), this.#renderList(wording)] : nothing}`
  }

  #renderTools({ configuration, texts }: Wording) {
    const { query } = this.#list
    const { categories } = configuration.settings
    return html`
      <div class="tools" role="search">
        <label>${texts.search}<input type="search" maxlength="200" .value=${query.q} @input=${(event: Event) => this.#list.change({ q: (event.target as HTMLInputElement).value })}></label>
        ${
          categories[0] &&
          renderSelect(
            texts.category,
            query.category,
            [{ id: '', label: texts.allCategories }, ...categories],
            (category) => this.#list.change({ category }),
          )
        }
        ${renderSelect(
          texts.sort,
          query.sort,
          [
            { id: 'new', label: texts.newest },
            { id: 'supported', label: texts.supported },
          ],
          (sort) => this.#list.change({ sort: sort as 'new' }),
        )}
      </div>`
  }

  #renderList(wording: Wording) {
    const { texts, locale } = wording
    const { state, items, total, next, isFiltered } = this.#list
    const isPending = state === 'pending'
    if (isPending && !items[0]) return renderSkeleton(texts)
    if (state === 'failed') return renderFailure(texts.failed, texts, () => this.#list.load())
    const empty = isFiltered
      ? texts.noHits
      : wording.configuration.dialogue.availability === 'open'
        ? texts.empty
        : texts.emptyClosed
    return html`
      <p class="muted" role="status">${total ? locale.count(isFiltered ? texts.hits : texts.count, total) : empty}</p>
      <ul class="list" role="list" aria-busy=${isPending}>
        ${items.map((item) => renderItem(item, wording, () => this.#parts.open('proposals-detail', `p-${item.id}`, item.id)))}
      </ul>
      ${next && html`<button class="button" part="button" aria-disabled=${isPending} @click=${() => isPending || this.#showMore()}>${texts.more}</button>`}`
  }
}
