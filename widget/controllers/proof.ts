import type { Challenge, Proof } from '../../backend/contracts/proofs.ts'
import type { WidgetContext } from '../parts/context.ts'
import { Failure, request, tenantUrl } from '../parts/shared.ts'

export type Solve = (challenge: Challenge, signal: AbortSignal) => Promise<Proof>

const margin = 10_000

/**
 * A proof of work for one idempotency key, made once and used by all tries. It may be begun ahead of
 * time; one that failed or is about to expire is begun anew.
 */
export class ProofMaker {
  readonly #context: WidgetContext
  readonly #key: string
  readonly #solve: Solve
  #making?: Promise<Proof>
  #expires = 0

  constructor(context: WidgetContext, key: string, solve: Solve) {
    this.#context = context
    this.#key = key
    this.#solve = solve
  }

  /** The proof, now or when the work is done. */
  prepare(signal: AbortSignal): Promise<Proof> {
    if (this.#making && Date.now() < this.#expires - margin) return this.#making
    const making = this.#make(signal)
    this.#making = making
    this.#expires = Number.POSITIVE_INFINITY
    making.catch(() => this.#forget(making))
    return making
  }

  /** Sends something with the proof; when the service no longer takes it, once more with a new one. */
  async send<T>(post: (proof: Proof) => Promise<T>, signal: AbortSignal): Promise<T> {
    const making = this.prepare(signal)
    try {
      return await post(await making)
    } catch (error) {
      if (!(error instanceof Failure) || !error.code.startsWith('proof_')) throw error
      this.#forget(making)
      return post(await this.prepare(signal))
    }
  }

  #forget(making: Promise<Proof>) {
    if (this.#making === making) this.#making = undefined
  }

  async #make(signal: AbortSignal): Promise<Proof> {
    // Browsers hide WebCrypto from pages without https.
    if (!crypto.subtle) throw new Failure('insecure')
    const url = `${tenantUrl(this.#context.wording.configuration)}/challenges/${this.#key}`
    const challenge = await request<Challenge>(url, { signal })
    this.#expires = challenge.parameters.expiresAt * 1000
    return this.#solve(challenge, signal)
  }
}
