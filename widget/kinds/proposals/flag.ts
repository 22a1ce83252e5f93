import type { FlagReason } from '../../../backend/contracts/flags.ts'
import { Delivery } from '../../controllers/delivery.ts'
import { getDeliveryWords } from '../../i18n/delivery-words.ts'
import type { ProposalFlagTexts } from '../../i18n/texts.ts'
import controls from '../../parts/controls.css?inline'
import { describe, renderField } from '../../parts/field.ts'
import { html, nothing, proposalsUrl, request } from '../../parts/shared.ts'
import type { ProposalDetail } from './detail.ts'

export const styles = controls
export { Flag as Extra }

const own: FlagReason = 'other'

/** Tells the moderators that a proposal should perhaps not stand. Who tells is known to nobody. */
export class Flag {
  texts: ProposalFlagTexts
  readonly #detail: ProposalDetail
  readonly #delivery: Delivery
  readonly #flagged = new Set<string>()
  #reason = ''
  #words = ''
  #invalid?: 'reason' | 'words'

  constructor(detail: ProposalDetail, texts: ProposalFlagTexts) {
    this.#detail = detail
    this.texts = texts
    this.#delivery = new Delivery(detail.context.host)
  }

  async submit() {
    if (this.#delivery.isSending) return
    const { context, id } = this.#detail
    const text = this.#words.trim()
    this.#invalid = !this.#reason ? 'reason' : this.#reason === own && !text ? 'words' : undefined
    if (this.#invalid) return context.host.focusOn(`#flag-${this.#invalid}`)
    const body = JSON.stringify({ reason: this.#reason, ...(text && { text }) })
    const answer = await this.#delivery.send((signal) => this.#post(id, body, signal))
    if (!answer) return
    this.#flagged.add(id)
    this.#reason = ''
    this.#words = ''
    context.host.focusOn('#flagged')
  }

  render() {
    const { texts } = this
    if (this.#flagged.has(this.#detail.id)) return html`<p class="done" id="flagged" tabindex="-1">${texts.thanks}</p>`
    const { isSending, state } = this.#delivery
    const words = getDeliveryWords(state, texts)
    const submit = (event: Event) => {
      event.preventDefault()
      this.submit()
    }
    return html`
      <form class="form mail" novalidate @submit=${submit}>
        ${this.#renderReason()}
        ${this.#renderWords()}
        <div class="actions"><button class="button" part="button" aria-disabled=${isSending}>${isSending ? texts.sending : texts.send}</button></div>
        <div role="status">${words && html`<p class="notice bad">${words}</p>`}</div>
      </form>`
  }

  #renderReason() {
    const { texts } = this
    const id = 'flag-reason'
    const choose = (event: Event) => this.#choose((event.target as HTMLSelectElement).value)
    const control = html`
      <select id=${id} aria-describedby=${describe(id)} aria-invalid=${this.#invalid === 'reason' ? 'true' : nothing} @change=${choose}>
        <option value="" .selected=${!this.#reason}>${texts.choose}</option>
        ${Object.entries(texts.reasons).map(([reason, label]) => html`<option value=${reason} .selected=${reason === this.#reason}>${label}</option>`)}
      </select>`
    return renderField(
      id,
      { label: texts.label, error: this.#invalid === 'reason' ? texts.missing : undefined },
      control,
    )
  }

  #renderWords() {
    const { texts } = this
    const id = 'flag-words'
    const type = (event: Event) => {
      this.#words = (event.target as HTMLTextAreaElement).value
      this.#delivery.interrupt()
    }
    const control = html`<textarea id=${id} rows="3" maxlength="500" dir="auto" aria-describedby=${describe(id)} aria-invalid=${this.#invalid === 'words' ? 'true' : nothing} .value=${this.#words} @input=${type}></textarea>`
    const optional = this.#reason === own ? undefined : texts.optional
    const error = this.#invalid === 'words' ? texts.missingWords : undefined
    return renderField(id, { label: texts.words, hint: texts.hint, optional, error }, control)
  }

  #choose(reason: string) {
    this.#reason = reason
    this.#delivery.interrupt()
    this.#detail.context.host.requestUpdate()
  }

  #post(id: string, body: string, signal: AbortSignal) {
    const { context, supporter } = this.#detail
    const url = `${proposalsUrl(context.wording.configuration)}/${id}/flags`
    return supporter.sign(
      (device) =>
        request(url, { method: 'POST', headers: { 'Content-Type': 'application/json', ...device }, body, signal }),
      signal,
    )
  }
}
