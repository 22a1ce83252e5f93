import type { FlagReason } from '../../../backend/contracts/flags.ts'
import { Delivery } from '../../controllers/delivery.ts'
import { request } from '../../parts/shared.ts'
import type { ProposalDetail } from './detail.ts'
import { proposalsUrl } from './shared.ts'

export const ownReason: FlagReason = 'other'

/** What a citizen has to say to the moderators about one public text, and whether they have got it. */
export class FlagRequest {
  reason = ''
  words = ''
  invalid?: 'reason' | 'words' | undefined
  isFlagged = false
  readonly delivery: Delivery
  readonly #detail: ProposalDetail
  readonly #id: string
  readonly #target: string

  /** `target`: below the proposal's own address, as in `/comments/{id}`; empty for the proposal itself. */
  constructor(detail: ProposalDetail, target: string) {
    this.#detail = detail
    this.#id = detail.id
    this.#target = target
    this.delivery = new Delivery(detail.context.host)
  }

  change(change: Partial<Pick<FlagRequest, 'reason' | 'words'>>) {
    Object.assign(this, change)
    if (this.invalid && this.#validate() !== this.invalid) this.invalid = undefined
    this.delivery.interrupt()
    this.#detail.context.host.requestUpdate()
  }

  async submit() {
    if (this.delivery.isSending) return
    const { host } = this.#detail.context
    this.invalid = this.#validate()
    if (this.invalid) return host.focusOn(`#flag-${this.invalid}`)
    const text = this.words.trim()
    const body = JSON.stringify({ reason: this.reason, ...(text && { text }) })
    const answer = await this.delivery.send((signal) => this.#post(body, signal))
    if (!answer) return
    this.isFlagged = true
    host.focusOn('#flagged')
  }

  #validate() {
    if (!this.reason) return 'reason'
    return this.reason === ownReason && !this.words.trim() ? 'words' : undefined
  }

  #post(body: string, signal: AbortSignal) {
    const { context, supporter } = this.#detail
    const url = `${proposalsUrl(context.wording.configuration)}/${this.#id}${this.#target}/flags`
    return supporter.device.sign(
      (device) =>
        request(url, { method: 'POST', headers: { 'Content-Type': 'application/json', ...device }, body, signal }),
      signal,
    )
  }
}
