import type { Support } from '../../backend/contracts/supports.ts'
import type { PartContext, Solver } from '../parts/part.ts'
import { Failure, proposalsUrl, request, tenantUrl } from '../parts/shared.ts'
import { createKey } from './key.ts'
import { storage } from './storage.ts'

/**
 * Supports and flags on behalf of this browser. It gets a random signed id from the service the first time,
 * which it keeps beside the ids of what it supports; both are the browser's own to forget.
 */
export class Supporter {
  readonly #context: PartContext

  constructor(context: PartContext) {
    this.#context = context
  }

  supports(proposal: string): boolean {
    return this.#list().includes(proposal)
  }

  /** Supports or withdraws; both can be repeated without counting twice. Throws a `Failure`. */
  async set(proposal: string, isSupported: boolean, signal: AbortSignal): Promise<Support> {
    const url = `${proposalsUrl(this.#context.wording.configuration)}/${proposal}/support`
    const method = isSupported ? 'PUT' : 'DELETE'
    const support = await this.sign((headers) => request<Support>(url, { method, headers, signal }), signal)
    this.#remember(proposal, support.supported)
    return support
  }

  /** Sends something as this browser, with the header that says so. */
  async sign<T>(send: (headers: Record<string, string>) => Promise<T>, signal: AbortSignal): Promise<T> {
    const sendSigned = async () =>
      send({ 'Min-Kommun-Device': storage.get(this.#name('device')) ?? (await this.#mint(signal)) })
    try {
      return await sendSigned()
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== 'unauthenticated') throw error
      // The service has forgotten its signature: this browser counts as a new one.
      storage.remove(this.#name('device'))
      return sendSigned()
    }
  }

  async #mint(signal: AbortSignal): Promise<string> {
    const key = createKey()
    const { createProofMaker } = (await this.#context.load('proposals-solver', false)) as Solver
    const { device } = await createProofMaker(this.#context, key).send(
      (proof) =>
        request<{ device: string }>(`${tenantUrl(this.#context.wording.configuration)}/devices`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ key, proof }),
          signal,
        }),
      signal,
    )
    storage.set(this.#name('device'), device)
    return device
  }

  #remember(proposal: string, isSupported: boolean) {
    const others = this.#list().filter((id) => id !== proposal)
    storage.set(this.#name('supported'), JSON.stringify(isSupported ? [...others, proposal] : others))
  }

  #list(): string[] {
    try {
      return JSON.parse(storage.get(this.#name('supported')) ?? '[]')
    } catch {
      return []
    }
  }

  #name(what: string) {
    return `min-kommun:${what}:${this.#context.wording.configuration.tenant.slug}`
  }
}
