import { html, LitElement, nothing, unsafeCSS } from 'lit'
import { DialogueController } from '../../controllers/dialogue.ts'
import { PartsController } from '../../controllers/parts.ts'
import { ProposalListController } from '../../controllers/proposal-list.ts'
import base from '../../theme/base.css?inline'
import { createThemeSheet } from '../../theme/theme-sheet.ts'
import {
  getNotice,
  isListed,
  isReadable,
  renderFailure,
  renderItem,
  renderSelect,
  renderSkeleton,
  type Wording,
} from './overview.ts'
import styles from './styles.css?inline'

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
export class ProposalsElement extends LitElement {
  static override properties = { dialogue: {}, lang: {} }
  static override styles = unsafeCSS(base + styles)

  declare dialogue: string
  readonly #dialogue = new DialogueController(this, 'proposals')
  readonly #list = new ProposalListController(this, () => this.#dialogue.configuration)
  readonly #parts = new PartsController(this, this.#createContext())
  #isReady = false

  override willUpdate() {
    const { configuration } = this.#dialogue
    if (configuration && isReadable(configuration) && this.#list.state === 'initial') this.#list.load()
  }

  override updated() {
    const { configuration, texts } = this.#dialogue
    if (this.#isReady || !configuration || !texts) return
    this.#isReady = true
    this.shadowRoot?.adoptedStyleSheets.push(createThemeSheet(configuration.theme))
    this.#dispatch('ready')
  }

  async #showMore() {
    const shown = this.#list.items.length
    await this.#list.load(this.#list.next)
    await this.updateComplete
    this.shadowRoot?.querySelectorAll<HTMLElement>('.open')[shown]?.focus()
  }

  #dispatch(name: string, detail: Record<string, string> = {}) {
    this.dispatchEvent(new CustomEvent(`min-kommun:${name}`, { detail, bubbles: true, composed: true }))
  }

  #createContext() {
    const dialogue = this.#dialogue
    return {
      get configuration() {
        return dialogue.configuration as Wording['configuration']
      },
      get locale() {
        return dialogue.locale as Wording['locale']
      },
      get texts() {
        return dialogue.texts as Wording['texts']
      },
      load: (part: string) => dialogue.load(part),
      dispatch: (name: string, detail: Record<string, string>) => this.#dispatch(name, detail),
      changed: (id?: string, supports?: number) => this.#list.refresh(id, supports),
      close: () => this.#parts.close(),
    }
  }

  override render() {
    const { configuration, texts, locale } = this.#dialogue
    if (!configuration || !texts || !locale) return nothing
    return html`
      <section class="root" part="root" lang=${locale.language} dir=${texts.direction} aria-labelledby="title">
        ${this.#parts.current?.render() ?? this.#renderOverview({ configuration, texts, locale })}
      </section>`
  }

  #renderOverview(wording: Wording) {
    const { configuration, texts } = wording
    const { title, introduction, availability } = configuration.dialogue
    const notice = getNotice(wording)
    const open = () => this.#parts.open('form', 'propose')
    const prepare = () => this.#parts.prepare('form')
    return html`
      <div class="head">
        <h2 id="title">${title}</h2>
        ${introduction && html`<p class="intro">${introduction}</p>`}
        ${notice && html`<p class="notice">${notice}</p>`}
        ${
          availability === 'open' && isListed(configuration)
            ? html`<button class="button primary" id="propose" part="button" aria-busy=${this.#parts.opening === 'propose'} @pointerenter=${prepare} @focus=${prepare} @click=${open}>${texts.propose}</button>`
            : nothing
        }
        ${this.#parts.failed && html`<p class="notice" role="alert">${texts.notOpened}</p>`}
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
          renderSelect(texts.category, query.category, [{ id: '', label: texts.allCategories }, ...categories], (category) =>
            this.#list.change({ category }),
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
    const empty = isFiltered ? texts.noHits : wording.configuration.dialogue.availability === 'open' ? texts.empty : texts.emptyClosed
    return html`
      <p class="muted" role="status">${total ? locale.count(isFiltered ? texts.hits : texts.count, total) : empty}</p>
      <ul class="list" role="list" aria-busy=${isPending}>
        ${items.map((item) => renderItem(item, wording, () => this.#parts.open('detail', `p-${item.id}`, item.id)))}
      </ul>
      ${next && html`<button class="button" part="button" aria-disabled=${isPending} @click=${() => isPending || this.#showMore()}>${texts.more}</button>`}`
  }
}
