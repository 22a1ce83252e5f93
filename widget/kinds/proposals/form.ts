import type { ProposalInput } from '../../../backend/contracts/kinds/proposals.ts'
import type { Receipt } from '../../../backend/contracts/receipts.ts'
import { Delivery } from '../../controllers/delivery.ts'
import { createKey } from '../../controllers/key.ts'
import { ProofMaker } from '../../controllers/proof.ts'
import type { ProposalFormTexts, ProposalReceiptTexts } from '../../i18n/texts.ts'
import type { Part, PartContext } from '../../parts/part.ts'
import { createSheet, Failure, proposalsUrl, request } from '../../parts/shared.ts'
import { type Draft, emptyDraft, type FieldErrors, toFieldErrors, toInput, validate } from './draft.ts'
import { renderForm, renderThanks } from './form-view.ts'

export { default as styles } from './form.css?inline'
export { ProposalForm as Part }

type ReceiptModule = typeof import('./receipt.ts') & { texts: ProposalReceiptTexts }
type FindPersonalNumbers = typeof import('../../parts/personal-numbers.ts').findPersonalNumbers

/**
 * Takes one proposal from an empty form to a receipt. What is typed stays through closing, failures and
 * lost connections; one key goes with every try until the service has said that the proposal is stored.
 */
export class ProposalForm implements Part<ProposalFormTexts> {
  texts: ProposalFormTexts
  draft: Draft = emptyDraft
  errors: FieldErrors = {}
  receipt?: Receipt
  /** The receipt is for what an earlier try had stored already. */
  isRepeated = false
  readonly context: PartContext
  readonly delivery: Delivery
  #key = ''
  #proof?: ProofMaker
  #openedAt = 0
  #background = new AbortController()
  #find?: FindPersonalNumbers
  #receiptView?: ReceiptModule

  constructor(context: PartContext, texts: ProposalFormTexts) {
    this.context = context
    this.texts = texts
    this.delivery = new Delivery(context.host)
    context.host.addController(this)
  }

  hostDisconnected() {
    this.#background.abort()
  }

  open() {
    if (this.#key && !this.receipt) return
    this.draft = emptyDraft
    this.errors = {}
    this.receipt = undefined
    this.#key = createKey()
    this.#proof = undefined
    this.#openedAt = performance.now()
  }

  /** The first change begins what takes time, so that sending doesn't have to wait for it. */
  change(change: Partial<Draft>) {
    this.draft = { ...this.draft, ...change }
    this.delivery.interrupt()
    this.#prepare()
    this.context.host.requestUpdate()
  }

  /** False too while the finder is still on its way. */
  hasPersonalNumber(text: string): boolean {
    return Boolean(this.#find?.(text)[0])
  }

  async submit() {
    if (this.delivery.isSending) return
    if (this.#refuse(validate(this.draft))) return
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
    if (!this.receipt) return renderForm(this)
    return (
      this.#receiptView?.renderReceipt(this, this.receipt, this.#receiptView.texts) ?? renderThanks(this, this.receipt)
    )
  }

  #prepare() {
    if (this.#proof) return
    if (this.#background.signal.aborted) this.#background = new AbortController()
    this.#proof = new ProofMaker(this.context, this.#key)
    this.#proof.prepare(this.#background.signal).catch(() => {})
    this.#loadFinder()
    this.#loadReceiptView()
  }

  async #loadFinder() {
    try {
      const module = (await this.context.load('personal-numbers', false)) as {
        findPersonalNumbers: FindPersonalNumbers
      }
      this.#find = module.findPersonalNumbers
      this.context.host.requestUpdate()
    } catch {
      // Only the warning is lost: the service masks what it finds.
    }
  }

  /** Until it is there, the number and the link are shown without it. */
  async #loadReceiptView() {
    if (this.#receiptView) return
    const module = (await this.context.load('proposals-receipt').catch(() => undefined)) as ReceiptModule | undefined
    if (!module || this.#receiptView) return
    this.context.host.adopt(createSheet(module.styles))
    this.#receiptView = module
    this.context.host.requestUpdate()
  }

  async #post(input: Omit<ProposalInput, 'proof'>, signal: AbortSignal): Promise<Receipt> {
    this.#proof ??= new ProofMaker(this.context, this.#key)
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': this.#key }
    const url = proposalsUrl(this.context.configuration)
    try {
      return await this.#proof.send(
        (proof) =>
          request<Receipt>(url, { method: 'POST', headers, body: JSON.stringify({ ...input, proof }), signal }),
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
    this.context.host.tell('submitted', { reference: receipt.reference })
    this.context.changed()
    this.#loadReceiptView()
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
