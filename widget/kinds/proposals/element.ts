import type { TemplateResult } from 'lit'
import { html, nothing } from 'lit/html.js'
import { DialogueController, type Wording } from '../../controllers/dialogue.ts'
import { getNotice, mayParticipate } from '../../parts/availability.ts'
import { WidgetElement } from '../../parts/widget-element.ts'
import base from '../../theme/base.css?inline'
import { createSheet, createThemeSheet } from '../../theme/sheets.ts'
import { ProposalListController } from './list-controller.ts'
import { type ListActions, renderList, renderNotOpened, renderTools } from './list-view.ts'
import type { PartContext } from './part.ts'
import { PartsController } from './parts-controller.ts'
import { getLinked, isReadable } from './rules.ts'
import styles from './styles.css?inline'

const sheet = createSheet(base + styles)

/**
 * E-proposals: reads, searches and supports what others have proposed, and takes new proposals.
 * Stores nothing before the citizen's first support.
 *
 * @element min-kommun-proposals
 * @attr {string} dialogue `tenant/dialogue`, fixed once shown
 * @attr {string} lang language of the texts; the dialogue's own unless given
 * @attr {'light' | 'dark' | 'auto'} theme light unless given
 * @fires {CustomEvent} min-kommun:ready - when the first view is usable
 * @fires {CustomEvent<{ reference: string }>} min-kommun:submitted - `detail.reference` of a proposal that is stored
 * @fires {CustomEvent<{ code: string }>} min-kommun:error - `detail.code` of what the citizen could not do
 * @csspart root - everything
 * @csspart button - every button with a frame
 * @csspart item - a proposal in the list
 * @cssprop --min-kommun-action - colour of buttons, links and bars
 * @cssprop --min-kommun-text - colour of the text
 * @cssprop --min-kommun-surface - colour of the ground; the page's own unless given
 * @cssprop --min-kommun-font - font family; the page's own unless given
 * @cssprop --min-kommun-radius - rounding of buttons and fields
 * @cssprop --min-kommun-density - height of buttons and fields
 */
export class ProposalsElement extends WidgetElement {
  readonly #dialogue = new DialogueController(this, 'proposals')
  readonly #list = new ProposalListController(this, () => this.#dialogue.wording?.configuration)
  readonly #parts = new PartsController(this.#createContext())
  readonly #actions: ListActions = {
    open: (id, opener) => this.#parts.open('detail', opener, id),
    filter: () => this.#parts.open('filters', 'filter'),
    showMore: async () => {
      const shown = this.#list.items.length
      await this.#list.load(this.#list.next)
      this.focusOn('.open', shown)
    },
  }
  #isReady = false

  constructor() {
    super()
    this.adopt(sheet)
  }

  #start({ configuration }: Wording<'proposals'>) {
    this.#isReady = true
    this.adopt(createThemeSheet(configuration.theme))
    const linked = getLinked(configuration)
    if (linked) this.#actions.open(linked, 'title')
    queueMicrotask(() => this.tell('ready'))
  }

  #createContext(): PartContext {
    const dialogue = this.#dialogue
    return {
      host: this,
      list: this.#list,
      get wording() {
        return dialogue.wording as Wording<'proposals'>
      },
      load: (part, hasWords) => dialogue.load(part, hasWords),
      show: (id, opener) => this.#actions.open(id, opener),
      close: () => this.#parts.close(),
    }
  }

  override render(): TemplateResult | typeof nothing {
    const { wording } = this.#dialogue
    if (!wording) return nothing
    if (!this.#isReady) this.#start(wording)
    const { texts, locale } = wording
    return html`
      <section class="root" part="root" lang=${locale.language} dir=${texts.direction} aria-labelledby="title">
        ${this.#parts.current?.render() ?? this.#renderOverview(wording)}
      </section>`
  }

  #renderOverview(wording: Wording<'proposals'>) {
    const { configuration, texts } = wording
    const { title, introduction } = configuration.dialogue
    const notice = getNotice(wording)
    // What an item of the list asked for and did not get is told there; their ids have a hyphen.
    const { opening, failed = '-' } = this.#parts
    const open = () => this.#parts.open('form', 'propose')
    const prepare = () => this.#parts.prepare('form')
    return html`
      <div class="head">
        ${title && html`<h2 id="title" tabindex="-1">${title}</h2>`}
        ${introduction && html`<p class="intro">${introduction}</p>`}
        ${notice && html`<p class="notice">${notice}</p>`}
        ${
          mayParticipate(configuration)
            ? html`<button class="button primary" id="propose" part="button" aria-busy=${opening === 'propose'} @pointerenter=${prepare} @focus=${prepare} @click=${open}>${texts.propose}</button>`
            : nothing
        }
        ${failed.includes('-') ? nothing : renderNotOpened(texts)}
      </div>
      ${isReadable(configuration) ? [renderTools(this.#list, wording, this.#actions), renderList(this.#list, wording, this.#actions, failed)] : nothing}`
  }
}
