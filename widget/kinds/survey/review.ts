import type { ResponseContent } from '../../../backend/contracts/kinds/survey/answers.ts'
import type { Receipt } from '../../../backend/contracts/receipts.ts'
import { Delivery } from '../../controllers/delivery.ts'
import { Device } from '../../controllers/device.ts'
import { createKey } from '../../controllers/key.ts'
import { tellOpened } from '../../controllers/opened.ts'
import { Preparation } from '../../controllers/preparation.ts'
import type { SurveyReviewTexts } from '../../i18n/texts.ts'
import { Failure, request } from '../../parts/shared.ts'
import { surveyUrl } from './address.ts'
import type { Answering } from './answering.ts'
import { rememberAnswered } from './remembering.ts'
import { renderReview, renderThanks } from './review-view.ts'
import { walk } from './shared.ts'

export { default as styles } from '../../parts/review.css?inline'
export { Review as Extra }

type Content = Omit<ResponseContent, 'others'> & { others: Record<string, string> }

/** What lies between the last question and the receipt: the answers to check, and sending them. */
export class Review {
  texts: SurveyReviewTexts
  website = ''
  receipt?: Receipt
  /** The receipt is for what an earlier try had stored already. */
  isRepeated = false
  readonly answering: Answering
  readonly delivery: Delivery
  readonly preparation: Preparation
  readonly #device: Device
  #key = ''

  constructor(answering: Answering, texts: SurveyReviewTexts) {
    this.answering = answering
    this.texts = texts
    this.delivery = new Delivery(answering.context.host)
    this.preparation = new Preparation(answering.context)
    this.#device = new Device(answering.context, 'identity_level_required')
  }

  /** With the first answer: one key for all tries to send these answers, and the proof that goes with it. */
  begin() {
    if (this.#key) return
    this.#key = createKey()
    this.preparation.renew(this.#key)
    this.preparation.begin()
    tellOpened(this.answering.context)
  }

  /** The answers from here on are others. */
  startOver() {
    this.#key = ''
    this.receipt = undefined
  }

  async submit() {
    const { answering, delivery } = this
    if (delivery.isSending) return
    this.begin()
    answering.outcome.load()
    const content = this.#toContent()
    this.isRepeated = false
    const receipt = await delivery.send((signal) =>
      this.#post(content, signal).catch((error) => {
        if (!(error instanceof Failure) || !error.receipt) throw error
        this.isRepeated = true
        return error.receipt as Receipt
      }),
    )
    if (receipt) return this.#succeed(receipt)
    const { state } = delivery
    if (state.phase !== 'failed') return
    const { code, errors } = state.failure
    const isOnceADevice = answering.settings.answers === 'device'
    if (code === 'already_answered' && isOnceADevice) rememberAnswered(answering.context)
    answering.errors.current?.refuse(errors)
    answering.context.host.tell('error', { code })
  }

  render() {
    return renderReview(this)
  }

  /** The least that a citizen has to be told once the answers are stored. */
  renderThanks() {
    return this.receipt && renderThanks(this, this.receipt)
  }

  async #succeed(receipt: Receipt) {
    const { answering } = this
    const { context, settings } = answering
    this.receipt = receipt
    this.website = ''
    answering.stage = 'done'
    if (settings.answers === 'device') rememberAnswered(context)
    context.host.tell('submitted', { reference: receipt.reference })
    context.host.focusOn('#title')
    await answering.outcome.load()
    context.host.focusOn('#title')
    if (settings.results !== 'hidden') await answering.results.load()
    answering.results.current?.open(receipt.code)
  }

  /** Only what the questions on the citizen's way ask for, whatever was answered before a change of mind. */
  #toContent(): Content {
    const { settings, context, others, openedAt } = this.answering
    const { answers } = walk(settings, this.answering.answers)
    const trimmed = Object.entries(answers).map(([id, answer]) => [
      id,
      typeof answer === 'string' ? answer.trim() : answer,
    ])
    const explained = Object.entries(others).filter(([id]) => [answers[id]].flat().includes('other'))
    return {
      version: settings.version,
      language: context.wording.configuration.language,
      answers: Object.fromEntries(trimmed),
      others: Object.fromEntries(explained.map(([id, words]) => [id, words.trim()])),
      elapsed: Math.round(performance.now() - openedAt),
      ...(this.website && { website: this.website }),
    }
  }

  /** One key goes with every try, until the service has said that the answers are stored. */
  async #post(content: Content, signal: AbortSignal): Promise<Receipt> {
    const { context, settings } = this.answering
    const maker = await this.preparation.getProof()
    const url = `${surveyUrl(context.wording.configuration)}/responses`
    const post = (signature: Record<string, string>) => {
      const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': this.#key, ...signature }
      return maker.send(
        (proof) =>
          request<Receipt>(url, { method: 'POST', headers, body: JSON.stringify({ ...content, proof }), signal }),
        signal,
      )
    }
    if (settings.answers === 'device') return this.#device.sign(post, signal)
    const { token } = this.answering.participation.current ?? {}
    return post(token ? { 'Min-Kommun-Participation': token } : {})
  }
}
