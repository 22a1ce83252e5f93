import type { Participation as Answer } from '../../../backend/contracts/participants.ts'
import { Delivery } from '../../controllers/delivery.ts'
import { getDeliveryWords } from '../../i18n/delivery-words.ts'
import { getFailureWords } from '../../i18n/failure-words.ts'
import type { SurveyParticipationTexts } from '../../i18n/texts.ts'
import { describe, renderField } from '../../parts/field.ts'
import { html, nothing, request } from '../../parts/shared.ts'
import { surveyUrl } from './address.ts'
import type { Answering } from './answering.ts'

export { default as styles } from '../../parts/controls.css?inline'
export { Participation as Extra }

/** What the citizen can mend in the field itself. */
const isOwnError = (code: string) => code === 'code_unknown' || code === 'already_answered'

/** The code that the page's address ends with, as in a link from the kommun. */
const readFragment = () => new URLSearchParams(location.hash.slice(1)).get('min-kommun-code') ?? ''

/** Asks for the code that lets somebody answer, before the first question. Stores nothing. */
export class Participation {
  texts: SurveyParticipationTexts
  /** What the service has given for the code; empty until then. */
  token = ''
  #code = readFragment()
  #isEmpty = false
  readonly #answering: Answering
  readonly #delivery: Delivery

  constructor(answering: Answering, texts: SurveyParticipationTexts) {
    this.#answering = answering
    this.texts = texts
    this.#delivery = new Delivery(answering.context.host)
  }

  render() {
    const { texts } = this
    const { wording } = this.#answering.context
    const { dialogue, language } = wording.configuration
    const error = this.#getError()
    const options = { label: texts.label, hint: texts.hint, ...(error && { error }) }
    const input = ({ target }: Event) => {
      this.#code = (target as HTMLInputElement).value
      this.#isEmpty = false
      this.#delivery.interrupt()
    }
    const submit = (event: Event) => {
      event.preventDefault()
      this.#submit()
    }
    return html`
      <form class="form" novalidate @submit=${submit}>
        <div class="head" lang=${language}>
          <h2 id="title" tabindex="-1" dir="auto">${dialogue.title}</h2>
          ${dialogue.introduction ? html`<p class="intro words" dir="auto">${dialogue.introduction}</p>` : nothing}
        </div>
        ${renderField('code', options, html`<input id="code" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="40" dir="ltr" aria-describedby=${describe('code')} aria-invalid=${error ? 'true' : 'false'} .value=${this.#code} @input=${input}>`)}
        <div class="actions">
          <button class="button primary" part="button" aria-disabled=${this.#delivery.isSending}>${texts.proceed}</button>
        </div>
        <div role="status">${this.#renderDelivery()}</div>
      </form>`
  }

  async #submit() {
    const { context } = this.#answering
    if (this.#delivery.isSending) return
    this.#isEmpty = this.#code.trim() === ''
    if (this.#isEmpty) return context.host.focusOn('#code')
    const answer = await this.#delivery.send((signal) => this.#exchange(signal))
    if (answer) {
      this.token = answer.participation
      return context.host.focusOn('#title')
    }
    const { state } = this.#delivery
    if (state.phase !== 'failed') return
    context.host.tell('error', { code: state.failure.code })
    if (isOwnError(state.failure.code)) context.host.focusOn('#code')
  }

  #exchange(signal: AbortSignal) {
    const url = `${surveyUrl(this.#answering.context.wording.configuration)}/participation`
    const body = JSON.stringify({ code: this.#code })
    return request<Answer>(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body, signal })
  }

  #getError(): string | undefined {
    if (this.#isEmpty) return this.texts.refusals.required
    const { state } = this.#delivery
    return state.phase === 'failed' && isOwnError(state.failure.code)
      ? getFailureWords(state.failure, this.texts)
      : undefined
  }

  #renderDelivery() {
    const { state } = this.#delivery
    if (state.phase === 'failed' && isOwnError(state.failure.code)) return nothing
    const hasFailed = state.phase === 'failed' || (state.phase === 'waiting' && state.failure.retryAfter > 0)
    const words = hasFailed ? getFailureWords(state.failure, this.texts) : getDeliveryWords(state, this.texts)
    return words ? html`<p class="notice bad">${words}</p>` : nothing
  }
}
