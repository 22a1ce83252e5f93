import type { ProposalMailTexts } from '../../i18n/texts.ts'
import controls from '../../parts/controls.css?inline'
import forms from '../../parts/forms.css?inline'
import type { ProposalDetail } from './detail.ts'
import { MailRequest, type Purpose } from './mail-request.ts'
import { renderMailRequest } from './mail-view.ts'

export const styles = forms + controls
export { Mail as Extra }

/** What an address is asked for beside a proposal: supporting it, or hearing how it goes. */
export class Mail {
  texts: ProposalMailTexts
  readonly #detail: ProposalDetail
  readonly #requests = new Map<string, MailRequest>()

  constructor(detail: ProposalDetail, texts: ProposalMailTexts) {
    this.#detail = detail
    this.texts = texts
  }

  render(purpose: Purpose) {
    return renderMailRequest(this.#get(purpose), this.texts)
  }

  /** Each proposal has its own: what was typed for one says nothing about the next. */
  #get(purpose: Purpose): MailRequest {
    const { context, id } = this.#detail
    const name = `${purpose} ${id}`
    const request = this.#requests.get(name) ?? new MailRequest(context, purpose, id)
    this.#requests.set(name, request)
    return request
  }
}
