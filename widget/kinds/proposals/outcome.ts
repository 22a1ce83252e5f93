import type { Receipt } from '../../../backend/contracts/receipts.ts'
import type { Failure } from '../../api.ts'
import { getFailureWords } from '../../i18n/failure-words.ts'
import type { ProposalOutcomeTexts } from '../../i18n/texts.ts'
import { html, nothing } from '../../parts/shared.ts'
import type { ProposalForm } from './form.ts'
import { renderReceipt } from './receipt.ts'

export { default as styles } from '../../parts/receipt.css?inline'
export { Outcome as Extra }

/** What becomes of a proposal that was sent: the receipt, or why there is none yet. */
export class Outcome {
  texts: ProposalOutcomeTexts
  /** Where the link to the own proposal is: `shown` when the browser doesn't copy. */
  link: 'idle' | 'copied' | 'shown' = 'idle'
  readonly #form: ProposalForm

  constructor(form: ProposalForm, texts: ProposalOutcomeTexts) {
    this.#form = form
    this.texts = texts
  }

  /** Another proposal begins. */
  clear() {
    this.link = 'idle'
  }

  renderReceipt(receipt: Receipt) {
    return renderReceipt(this.#form, receipt, this)
  }

  async copy(url: string) {
    const { host } = this.#form.context
    try {
      await navigator.clipboard.writeText(url)
      this.link = 'copied'
      host.requestUpdate()
    } catch {
      this.link = 'shown'
      host.focusOn('#link')
    }
  }

  /** How the sending goes when it doesn't go at once. */
  renderDelivery() {
    const { review, texts, context, errors } = this.#form
    const { state } = review.current?.delivery ?? { state: { phase: 'idle' } }
    if (state.phase === 'offline') return html`<p class="notice"><b>${texts.offline}</b> ${this.texts.sendsItself}</p>`
    if (state.phase === 'interrupted') return html`<p class="notice">${this.texts.edited}</p>`
    if (state.phase === 'waiting') {
      const { retryAfter } = state.failure
      const words = retryAfter ? context.wording.locale.count(this.texts.waitSeconds, retryAfter) : this.texts.waiting
      return html`<p class="notice">${words}</p>`
    }
    if (state.phase !== 'failed' || Object.keys(errors)[0]) return nothing
    return html`<div class="notice bad"><p>${getFailureWords(state.failure, this.texts)}</p>${this.#renderExisting(state.failure)}</div>`
  }

  /** The proposal that says the same already. What was written waits here. */
  #renderExisting({ proposal }: Failure) {
    if (!proposal) return nothing
    const show = () => this.#form.context.show(proposal, 'existing')
    return html`<button class="link" id="existing" type="button" @click=${show}>${this.texts.showExisting}</button>`
  }
}
