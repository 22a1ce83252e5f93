import { getDeliveryWords } from '../../i18n/delivery-words.ts'
import type { ProposalFlagTexts } from '../../i18n/texts.ts'
import controls from '../../parts/controls.css?inline'
import { describe, renderField } from '../../parts/field.ts'
import forms from '../../parts/forms.css?inline'
import { html, nothing } from '../../parts/shared.ts'
import type { ProposalDetail } from './detail.ts'
import { FlagRequest, ownReason } from './flag-request.ts'

export const styles = forms + controls
export { Flag as Extra }

/** Tells the moderators that a proposal or a comment should perhaps not stand. Who tells is known to nobody. */
export class Flag {
  texts: ProposalFlagTexts
  readonly #detail: ProposalDetail
  readonly #requests = new Map<string, FlagRequest>()

  constructor(detail: ProposalDetail, texts: ProposalFlagTexts) {
    this.#detail = detail
    this.texts = texts
  }

  /** Each text has its own; `target` as in `FlagRequest`. */
  render(target: string) {
    const name = this.#detail.id + target
    const flag = this.#requests.get(name) ?? new FlagRequest(this.#detail, target)
    this.#requests.set(name, flag)
    return this.#renderRequest(flag)
  }

  #renderRequest(flag: FlagRequest) {
    const { texts } = this
    if (flag.isFlagged) return html`<p class="done" id="flagged" tabindex="-1">${texts.thanks}</p>`
    const { isSending, state } = flag.delivery
    const words = getDeliveryWords(state, texts)
    const submit = (event: Event) => {
      event.preventDefault()
      flag.submit()
    }
    return html`
      <form class="form mail" novalidate @submit=${submit}>
        ${this.#renderReason(flag)}
        ${this.#renderWords(flag)}
        <div class="actions">
          <button class="button" part="button" aria-disabled=${isSending}>${isSending ? texts.sending : texts.send}</button>
          <button class="button plain" type="button" @click=${() => this.#detail.stopFlagging()}>${texts.cancel}</button>
        </div>
        <div role="status">${words && html`<p class="notice bad">${words}</p>`}</div>
      </form>`
  }

  #renderReason(flag: FlagRequest) {
    const { texts } = this
    const id = 'flag-reason'
    const isInvalid = flag.invalid === 'reason'
    const choose = (event: Event) => flag.change({ reason: (event.target as HTMLSelectElement).value })
    const control = html`
      <select id=${id} aria-describedby=${describe(id)} aria-invalid=${isInvalid ? 'true' : nothing} @change=${choose}>
        <option value="" .selected=${!flag.reason}>${texts.choose}</option>
        ${Object.entries(texts.reasons).map(([reason, label]) => html`<option value=${reason} .selected=${reason === flag.reason}>${label}</option>`)}
      </select>`
    return renderField(id, { label: texts.label, error: isInvalid ? texts.missing : undefined }, control)
  }

  #renderWords(flag: FlagRequest) {
    const { texts } = this
    const id = 'flag-words'
    const isInvalid = flag.invalid === 'words'
    const type = (event: Event) => flag.change({ words: (event.target as HTMLTextAreaElement).value })
    const control = html`<textarea id=${id} rows="3" maxlength="500" dir="auto" aria-describedby=${describe(id)} aria-invalid=${isInvalid ? 'true' : nothing} .value=${flag.words} @input=${type}></textarea>`
    const optional = flag.reason === ownReason ? undefined : texts.optional
    const error = isInvalid ? texts.missingWords : undefined
    return renderField(id, { label: texts.words, hint: texts.hint, optional, error }, control)
  }
}
