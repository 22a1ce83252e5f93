import type { ProposalInput } from '../../../backend/contracts/kinds/proposals.ts'
import type { Receipt } from '../../../backend/contracts/receipts.ts'
import { Delivery } from '../../controllers/delivery.ts'
import { createKey } from '../../controllers/key.ts'
import type { ProposalFormTexts } from '../../i18n/texts.ts'
import type { Part, PartContext } from '../../parts/part.ts'
import { Failure, proposalsUrl, request } from '../../parts/shared.ts'
import { createDraft, type Draft, type FieldErrors, toFieldErrors, toInput, validate } from './draft.ts'
import { renderForm, renderNotSent, renderThanks } from './form-view.ts'
import { Preparation } from './preparation.ts'

export { default as styles } from './form.css?inline'
export { ProposalForm as Part }

/**
 * Takes one proposal from an empty form to a receipt. What is typed stays through closing, failures and
 * lost connections; one key goes with every try until the service has said that the proposal is stored.
 */
export class ProposalForm implements Part<ProposalFormTexts> {
  texts: ProposalFormTexts
  draft: Draft
  errors: FieldErrors = {}
  receipt?: Receipt
  /** The receipt is for what an earlier try had stored already. */
  isRepeated = false
  readonly context: PartContext
  readonly delivery: Delivery
  readonly #preparation: Preparation
  #key = ''
  #openedAt = 0

  constructor(context: PartContext, texts: ProposalFormTexts) {
    this.context = context
    this.texts = texts
    this.draft = createDraft(this.settings)
    this.delivery = new Delivery(context.host)
    this.#preparation = new Preparation(context)
  }

  get settings() {
    return this.context.wording.configuration.settings
  }

  open() {
    if (this.#key && !this.receipt) return
    this.draft = createDraft(this.settings)
    this.errors = {}
    this.receipt = undefined
    this.isRepeated = false
    this.#key = createKey()
    this.#preparation.renew(this.#key)
    this.#openedAt = performance.now()
  }

  change(change: Partial<Draft>) {
    this.draft = { ...this.draft, ...change }
    this.delivery.interrupt()
    this.#preparation.begin()
    this.context.host.requestUpdate()
  }

  /** False too while the finder is still on its way. */
  hasPersonalNumber(text: string): boolean {
    return Boolean(this.#preparation.finder?.findPersonalNumbers(text)[0])
  }

  async submit() {
    if (this.delivery.isSending || this.#refuse(validate(this.draft, this.settings))) return
    const input = toInput(this.draft, performance.now() - this.#openedAt)
    const receipt = await this.delivery.send((signal) => this.#post(input, signal))
    if (receipt) return this.#succeed(receipt)
    const { state } = this.delivery
    if (state.phase !== 'failed') return
    this.#refuse(toFieldErrors(state.failure.errors))
    this.context.host.tell('error', { code: state.failure.code })
  }

  startOver() {
    this.open()
    this.context.host.focusOn('h2')
  }

  render() {
    const { outcome } = this.#preparation
    if (!this.receipt) return renderForm(this)
    return outcome?.renderReceipt(this, this.receipt, outcome.texts) ?? renderThanks(this, this.receipt)
  }

  renderDelivery() {
    const { outcome } = this.#preparation
    if (this.delivery.state.phase === 'idle' || this.delivery.isSending) return
    return outcome?.renderDelivery(this, outcome.texts) ?? renderNotSent(this)
  }

  async #post(input: Omit<ProposalInput, 'proof'>, signal: AbortSignal): Promise<Receipt> {
    const maker = await this.#preparation.getProof()
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': this.#key }
    const url = proposalsUrl(this.context.wording.configuration)
    try {
      return await maker.send(
        (proof) => request(url, { method: 'POST', headers, body: JSON.stringify({ ...input, proof }), signal }),
        signal,
      )
    } catch (error) {
      if (!(error instanceof Failure) || !error.receipt) throw error
      this.isRepeated = true
      return error.receipt as Receipt
    }
  }

  #succeed(receipt: Receipt) {
    this.receipt = receipt
    this.#preparation.loadOutcome()
    this.context.host.tell('submitted', { reference: receipt.reference })
    this.context.changed()
    this.context.host.focusOn('h2')
  }

  /** Shows what has to be corrected, if anything, and leads there. */
  #refuse(errors: FieldErrors): boolean {
    this.errors = errors
    const isRefused = Object.keys(errors).length > 0
    if (isRefused) this.context.host.focusOn('.summary')
    return isRefused
  }
}
