import type { Receipt } from '../../../backend/contracts/receipts.ts'
import { Extra } from '../../controllers/extra.ts'
import { createKey } from '../../controllers/key.ts'
import { tellOpened } from '../../controllers/opened.ts'
import { Preparation } from '../../controllers/preparation.ts'
import { storage } from '../../controllers/storage.ts'
import type { ProposalFormTexts } from '../../i18n/texts.ts'
import controls from '../../parts/controls.css?inline'
import forms from '../../parts/forms.css?inline'
import { createDraft, type Draft, draftName, type FieldErrors, type FieldName, validate } from './draft.ts'
import own from './form.css?inline'
import { renderForm, renderNotSent, renderThanks } from './form-view.ts'
import type { Outcome } from './outcome.ts'
import type { Part, PartContext } from './part.ts'
import type { Pictures } from './pictures.ts'
import type { Review } from './review.ts'
import type { Similar } from './similar.ts'

export const styles = forms + controls + own
export { ProposalForm as Part }

/**
 * Takes one proposal from an empty form to a receipt. What is typed stays through closing, failures and
 * lost connections; one key goes with every try until the service has said that the proposal is stored.
 */
export class ProposalForm implements Part<ProposalFormTexts> {
  texts: ProposalFormTexts
  draft: Draft
  errors: FieldErrors = {}
  isChecking = false
  /** What comes next could not be fetched. */
  isStuck = false
  receipt?: Receipt
  /** The receipt is for what an earlier try had stored already. */
  isRepeated = false
  readonly context: PartContext
  readonly outcome: Extra<ProposalForm, Outcome>
  readonly pictures: Extra<ProposalForm, Pictures>
  readonly review: Extra<ProposalForm, Review>
  readonly similar: Extra<ProposalForm, Similar>
  readonly preparation: Preparation
  key = ''
  openedAt = 0

  constructor(context: PartContext, texts: ProposalFormTexts) {
    this.context = context
    this.texts = texts
    this.draft = createDraft(this.settings)
    this.preparation = new Preparation(context)
    this.outcome = new Extra<ProposalForm, Outcome>(context, 'outcome', this)
    this.pictures = new Extra<ProposalForm, Pictures>(context, 'pictures', this)
    this.review = new Extra<ProposalForm, Review>(context, 'review', this)
    this.similar = new Extra<ProposalForm, Similar>(context, 'similar', this)
  }

  get settings() {
    return this.context.wording.configuration.settings
  }

  open() {
    this.pictures.load()
    if (this.key && !this.receipt) return
    this.draft = createDraft(this.settings)
    this.errors = {}
    this.receipt = undefined
    this.isRepeated = false
    this.isChecking = false
    this.pictures.current?.clear()
    this.outcome.current?.clear()
    this.key = createKey()
    this.preparation.renew(this.key)
    tellOpened(this.context)
    this.openedAt = performance.now()
    if (storage.get(draftName(this.context.wording.configuration))) this.#restore()
  }

  change(change: Partial<Draft>) {
    this.draft = { ...this.draft, ...change }
    this.#forgive(Object.keys(change))
    this.review.current?.delivery.interrupt()
    this.preparation.begin()
    this.outcome.load()
    this.review.load()
    if (change.heading !== undefined || change.text !== undefined)
      this.similar.load().then((similar) => similar?.look())
    this.context.host.requestUpdate()
  }

  /** False too while the finder is still on its way. */
  hasPersonalNumber(text: string): boolean {
    return Boolean(this.preparation.finder?.findPersonalNumbers(text)[0])
  }

  /** On to the answers as they would be sent, when there is nothing to correct. */
  async proceed() {
    if (this.refuse(validate(this.draft, this.settings))) return
    const missing = this.pictures.current?.findMissing()
    if (missing) return this.context.host.focusOn(`#${missing}`)
    const review = await this.review.load()
    this.isStuck = !review
    this.isChecking = Boolean(review)
    if (review) this.context.host.focusOn('h2')
  }

  /** Back to one of the fields. */
  edit(field: FieldName | 'pictures') {
    this.isChecking = false
    this.review.current?.delivery.interrupt()
    this.context.host.focusOn(`#${field}`)
  }

  startOver() {
    this.open()
    this.context.host.focusOn('h2')
  }

  render() {
    if (this.receipt) return this.outcome.current?.renderReceipt(this.receipt) ?? renderThanks(this, this.receipt)
    return (this.isChecking && this.review.current?.render()) || renderForm(this)
  }

  renderDelivery() {
    if (this.isStuck) return renderNotSent(this)
    const { phase } = this.review.current?.delivery.state ?? {}
    if (!phase || phase === 'idle' || phase === 'sending') return
    return this.outcome.current?.renderDelivery() ?? renderNotSent(this)
  }

  async #restore() {
    const review = await this.review.load()
    review?.saved.restore()
  }

  /** The proposal is stored; `isRepeated`: by an earlier try. */
  succeed(receipt: Receipt, isRepeated: boolean) {
    this.receipt = receipt
    this.isRepeated = isRepeated
    this.outcome.load()
    storage.remove(draftName(this.context.wording.configuration))
    this.context.host.tell('submitted', { reference: receipt.reference })
    this.context.list.load()
    this.context.host.focusOn('h2')
  }

  /** What has been mended is no longer marked; the service's own findings are until the field is changed. */
  #forgive(changed: string[]) {
    const left = validate(this.draft, this.settings)
    const kept = Object.entries(this.errors).filter(([field]) => field in left || !changed.includes(field))
    this.errors = Object.fromEntries(kept)
  }

  /** Shows what has to be corrected, if anything, and leads there. */
  refuse(errors: FieldErrors): boolean {
    this.errors = errors
    const isRefused = Object.keys(errors).length > 0
    if (isRefused) {
      this.isChecking = false
      this.context.host.focusOn('.summary')
    }
    return isRefused
  }
}
