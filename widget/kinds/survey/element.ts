import type { TemplateResult } from 'lit'
import { html, nothing } from 'lit/html.js'
import { DialogueController, type Wording } from '../../controllers/dialogue.ts'
import { getNotice } from '../../parts/availability.ts'
import type { WidgetContext } from '../../parts/context.ts'
import forms from '../../parts/forms.css?inline'
import { WidgetElement } from '../../parts/widget-element.ts'
import base from '../../theme/base.css?inline'
import { createSheet, createThemeSheet } from '../../theme/sheets.ts'
import { Answering } from './answering.ts'
import { renderAsking, renderExtra } from './asking-view.ts'
import { hasAnswered } from './remembering.ts'
import styles from './styles.css?inline'

const sheet = createSheet(base + forms + styles)

/**
 * A survey: asks its questions one by one or all on one page, lets the citizen check the answers and sends them.
 * Stores nothing before the answers are sent.
 *
 * @element min-kommun-survey
 * @attr {string} dialogue `tenant/dialogue`, fixed once shown
 * @attr {string} lang language of the texts; the dialogue's own unless given
 * @attr {'light' | 'dark' | 'auto'} theme light unless given
 * @fires {CustomEvent} min-kommun:ready - when the first question can be answered
 * @fires {CustomEvent<{ reference: string }>} min-kommun:submitted - `detail.reference` of answers that are stored
 * @fires {CustomEvent<{ code: string }>} min-kommun:error - `detail.code` of what the citizen could not do
 * @csspart root - everything
 * @csspart button - every button with a frame
 * @cssprop --min-kommun-action - colour of buttons, links and bars
 * @cssprop --min-kommun-text - colour of the text
 * @cssprop --min-kommun-surface - colour of the ground; the page's own unless given
 * @cssprop --min-kommun-font - font family; the page's own unless given
 * @cssprop --min-kommun-radius - rounding of buttons, rows and fields
 * @cssprop --min-kommun-density - height of buttons, rows and fields
 */
export class SurveyElement extends WidgetElement {
  readonly #dialogue = new DialogueController(this, 'survey')
  readonly #answering = new Answering(this.#createContext())
  /** This browser has answered before, and once is what the survey allows. */
  #hasAnswered = false
  #isReady = false

  constructor() {
    super()
    this.adopt(sheet)
  }

  #start({ configuration }: Wording<'survey'>) {
    this.#isReady = true
    this.adopt(createThemeSheet(configuration.theme))
    this.#hasAnswered = configuration.settings.answers === 'device' && hasAnswered(this.#answering.context)
    queueMicrotask(() => this.tell('ready'))
  }

  #createContext(): WidgetContext<'survey'> {
    const dialogue = this.#dialogue
    return {
      host: this,
      get wording() {
        return dialogue.wording as Wording<'survey'>
      },
      load: (part, hasWords) => dialogue.load(part, hasWords),
    }
  }

  override render(): TemplateResult | typeof nothing {
    const { wording } = this.#dialogue
    if (!wording) return nothing
    if (!this.#isReady) this.#start(wording)
    const { texts, locale } = wording
    return html`
      <section class="root" part="root" lang=${locale.language} dir=${texts.direction} aria-labelledby="title">
        ${this.#renderStage(wording)}
      </section>`
  }

  #renderStage(wording: Wording<'survey'>) {
    const { stage, review, outcome } = this.#answering
    if (stage === 'done') return outcome.current?.render() ?? review.current?.renderThanks()
    if (stage === 'checking' && review.current) return review.current.render()
    const notice = getNotice(wording) ?? (this.#hasAnswered ? wording.texts.answered : undefined)
    if (notice) return this.#renderClosed(wording, notice)
    return this.#answering.needsCode
      ? renderExtra(this.#answering, this.#answering.participation, 'code', (stage) => stage.render())
      : renderAsking(this.#answering)
  }

  #renderClosed({ configuration, texts }: Wording<'survey'>, notice: string) {
    const { title, availability } = configuration.dialogue
    const { results } = this.#answering
    const isReadable = availability === 'open' || availability === 'closed'
    const show = async () => {
      const view = await results.load()
      view?.open()
      this.focusOn('#results')
    }
    return html`
      <div class="form">
        ${title && html`<h2 id="title" tabindex="-1">${title}</h2>`}
        <p class="notice">${notice}</p>
        ${
          isReadable && configuration.settings.results === 'public'
            ? (results.current?.render() ??
              html`<div class="actions"><button class="button" part="button" @click=${show}>${texts.seeResults}</button></div>`)
            : nothing
        }
      </div>`
  }
}
