import type { ProposalInput } from '../../../backend/contracts/kinds/proposals.ts'
import type { Receipt } from '../../../backend/contracts/receipts.ts'
import { Delivery } from '../../controllers/delivery.ts'
import type { ProposalReviewTexts } from '../../i18n/texts.ts'
import review from '../../parts/review.css?inline'
import { Failure, request } from '../../parts/shared.ts'
import type { ProposalForm } from './form.ts'
import { toFieldErrors, toInput } from './input.ts'
import { renderReview } from './review-view.ts'
import { SavedDraft } from './saved-draft.ts'
import saving from './saving.css?inline'
import { proposalsUrl } from './shared.ts'

export const styles = review + saving
export { Review as Extra }

/** What lies between writing and the receipt: the answers to check, the sending, and the draft to keep instead. */
export class Review {
  texts: ProposalReviewTexts
  readonly form: ProposalForm
  readonly delivery: Delivery
  readonly saved: SavedDraft

  constructor(form: ProposalForm, texts: ProposalReviewTexts) {
    this.form = form
    this.texts = texts
    this.delivery = new Delivery(form.context.host)
    this.saved = new SavedDraft(form)
  }

  async submit() {
    const { form, delivery } = this
    if (delivery.isSending) return
    const pictures = form.pictures.current
    const input = { ...toInput(form.draft, performance.now() - form.openedAt), ...pictures?.toInput() }
    let isRepeated = false
    const receipt = await delivery.send((signal) =>
      this.#post(input, signal).catch((error) => {
        if (!(error instanceof Failure) || !error.receipt) throw error
        isRepeated = true
        return error.receipt as Receipt
      }),
    )
    if (receipt) return form.succeed(receipt, isRepeated)
    const { state } = delivery
    if (state.phase !== 'failed') return
    const isRefused = form.refuse(toFieldErrors(state.failure.errors))
    if (!isRefused && state.failure.errors.some(({ pointer }) => pointer.startsWith('/pictures'))) pictures?.refuse()
    form.context.host.tell('error', { code: state.failure.code })
  }

  render() {
    return renderReview(this)
  }

  renderSaving() {
    return this.saved.render(this.texts)
  }

  /** One key goes with every try, until the service has said that the proposal is stored. */
  async #post(input: Omit<ProposalInput, 'proof'>, signal: AbortSignal): Promise<Receipt> {
    const { key, context, preparation } = this.form
    const maker = await preparation.getProof()
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key }
    const url = proposalsUrl(context.wording.configuration)
    return maker.send(
      (proof) => request(url, { method: 'POST', headers, body: JSON.stringify({ ...input, proof }), signal }),
      signal,
    )
  }
}
