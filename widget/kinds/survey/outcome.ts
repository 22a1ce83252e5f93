import type { SurveyOutcomeTexts } from '../../i18n/texts.ts'
import { html, nothing } from '../../parts/shared.ts'
import type { Answering } from './answering.ts'

export { default as styles } from '../../parts/receipt.css?inline'
export { Outcome as Extra }

/** What the citizen gets when the answers are stored: thanks, a number to keep, and the results where they may be seen. */
export class Outcome {
  texts: SurveyOutcomeTexts
  readonly #answering: Answering

  constructor(answering: Answering, texts: SurveyOutcomeTexts) {
    this.#answering = answering
    this.texts = texts
  }

  render() {
    const { review, results, settings, context } = this.#answering
    const { receipt, isRepeated } = review.current ?? {}
    if (!receipt) return nothing
    const { thanks, link, answers } = settings
    const { language } = context.wording.configuration
    return html`
      <div class="form receipt">
        <svg class="mark" viewBox="0 0 48 48" aria-hidden="true"><circle cx="24" cy="24" r="22" /><path d="m15 25 6 6 12-14" /></svg>
        <h2 id="title" tabindex="-1">${this.texts.thanks}</h2>
        ${isRepeated ? html`<p class="notice">${this.texts.repeated}</p>` : nothing}
        ${thanks ? html`<p class="words" dir="auto" lang=${language}>${thanks}</p>` : nothing}
        ${link ? html`<div class="actions"><a class="button" part="button" href=${link.url} target="_blank" rel="noopener" lang=${language} dir="auto">${link.label}</a></div>` : nothing}
        <div class="next">
          <p>${this.texts.reference} <strong class="reference">${receipt.reference}</strong></p>
          <p>${this.texts.followHint}</p>
          <p><a class="link" href=${receipt.url} target="_blank" rel="noreferrer">${this.texts.follow}</a></p>
        </div>
        ${results.current?.render() ?? nothing}
        ${answers === 'unlimited' ? html`<div class="actions"><button class="button plain" @click=${() => this.#answering.startOver()}>${this.texts.another}</button></div>` : nothing}
      </div>`
  }
}
