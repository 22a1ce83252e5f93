import type { SurveyResults } from '../../../backend/contracts/kinds/survey/results.ts'
import { toFailure } from '../../controllers/retry.ts'
import type { SurveyResultsTexts } from '../../i18n/texts.ts'
import { html, request, tenantUrl } from '../../parts/shared.ts'
import { surveyUrl } from './address.ts'
import type { Answering } from './answering.ts'
import { renderResults } from './results-view.ts'

export { default as styles } from './results.css?inline'
export { ResultsView as Extra }

/** What the survey has brought, for who has answered it or, where the kommun shows it to all, for everyone. */
export class ResultsView {
  texts: SurveyResultsTexts
  results?: SurveyResults
  hasFailed = false
  readonly #answering: Answering
  #abort = new AbortController()
  #code?: string | undefined

  constructor(answering: Answering, texts: SurveyResultsTexts) {
    this.#answering = answering
    this.texts = texts
    answering.context.host.addController(this)
  }

  hostDisconnected() {
    this.#abort.abort()
  }

  /** `code` is the receipt's, whose holder sees their own answers counted at once. */
  async open(code = this.#code) {
    const { host, wording } = this.#answering.context
    const { configuration } = wording
    this.#code = code
    this.hasFailed = false
    this.#abort.abort()
    this.#abort = new AbortController()
    const { signal } = this.#abort
    const url = code ? `${tenantUrl(configuration)}/receipts/${code}` : surveyUrl(configuration)
    host.requestUpdate()
    try {
      this.results = await request<SurveyResults>(`${url}/results`, { signal })
    } catch (error) {
      if (signal.aborted) return
      this.hasFailed = true
      host.tell('error', { code: toFailure(error).code })
    }
    host.requestUpdate()
  }

  render() {
    const { texts, results } = this
    const { wording } = this.#answering.context
    return html`
      <section class="results" aria-labelledby="results">
        <h3 id="results" tabindex="-1">${texts.title}</h3>
        <div role="status">${this.hasFailed ? html`<p class="notice bad">${texts.failed}</p>` : results ? '' : html`<p class="muted waiting">${texts.loading}</p>`}</div>
        ${this.hasFailed ? html`<div class="actions"><button class="button" part="button" type="button" @click=${() => this.open()}>${wording.texts.retry}</button></div>` : ''}
        ${results ? renderResults({ ...wording, words: texts }, results) : ''}
      </section>`
  }
}
