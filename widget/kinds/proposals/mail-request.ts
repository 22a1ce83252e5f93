import type { z } from 'zod'
import type { MailLinkAnswer } from '../../../backend/contracts/mail-links.ts'
import { Delivery } from '../../controllers/delivery.ts'
import { createKey } from '../../controllers/key.ts'
import type { ProofMaker } from '../../controllers/proof.ts'
import type { Solver } from '../../parts/context.ts'
import { request } from '../../parts/shared.ts'
import type { PartContext } from './part.ts'
import { proposalsUrl } from './shared.ts'

export type Purpose = 'support' | 'followers'
type Answer = z.infer<typeof MailLinkAnswer>

/** Asks the service to mail one link to one address; nothing counts before that link is opened. */
export class MailRequest {
  email = ''
  isInvalid = false
  isMailed = false
  readonly context: PartContext
  readonly purpose: Purpose
  readonly delivery: Delivery
  readonly #id: string
  #key = ''
  #sentTo = ''
  #proof?: Promise<ProofMaker>

  constructor(context: PartContext, purpose: Purpose, id: string) {
    this.context = context
    this.purpose = purpose
    this.#id = id
    this.delivery = new Delivery(context.host)
  }

  change(email: string) {
    this.email = email
    this.delivery.interrupt()
    this.context.host.requestUpdate()
  }

  async submit() {
    if (this.delivery.isSending) return
    const email = this.email.trim()
    if (!/^\S+@\S+\.\S+$/.test(email)) return this.#refuse()
    this.isInvalid = false
    const answer = await this.delivery.send<Answer>((signal) => this.#post(email, signal))
    this.isMailed = Boolean(answer)
    if (answer) return this.context.host.focusOn(`#${this.purpose}-mailed`)
    const { state } = this.delivery
    if (state.phase !== 'failed') return
    if (state.failure.code === 'invalid_input') return this.#refuse()
    this.context.host.tell('error', { code: state.failure.code })
  }

  /** The mail did not come: the same again, or another address. */
  startOver() {
    this.isMailed = false
    this.#sentTo = ''
    this.context.host.focusOn(`#${this.purpose}-email`)
  }

  /** One key mails once, however often it is sent; another address is another mail. */
  async #post(email: string, signal: AbortSignal): Promise<Answer> {
    if (this.#sentTo !== email) {
      this.#sentTo = email
      this.#key = createKey()
      this.#proof = undefined
    }
    this.#proof ??= this.#createProof()
    const maker = await this.#proof
    const headers = { 'Content-Type': 'application/json' }
    const url = `${proposalsUrl(this.context.wording.configuration)}/${this.#id}/${this.purpose}`
    return maker.send((proof) => {
      const body = JSON.stringify({ email, key: this.#key, proof })
      return request<Answer>(url, { method: 'POST', headers, body, signal })
    }, signal)
  }

  async #createProof(): Promise<ProofMaker> {
    try {
      const solver = (await this.context.load('solver', false)) as Solver
      return solver.createProofMaker(this.context, this.#key)
    } catch (error) {
      this.#proof = undefined
      throw error
    }
  }

  #refuse() {
    this.isInvalid = true
    this.context.host.focusOn(`#${this.purpose}-email`)
  }
}
