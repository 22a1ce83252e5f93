import type { Support } from '../../backend/contracts/supports.ts'
import type { PartContext, Solver } from '../parts/part.ts'
import { Failure, proposalsUrl, request, tenantUrl } from '../parts/shared.ts'
import { createKey } from './key.ts'
import { storage } from './storage.ts'

/**
 * Supports on behalf of this browser. It gets a random signed id from the service at its first support,
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
    const send = async () => {
      const headers = { 'Min-Kommun-Device': storage.get(this.#name('device')) ?? (await this.#mint(signal)) }
      const url = `${proposalsUrl(this.#context.wording.configuration)}/${proposal}/support`
      return request<Support>(url, { method: isSupported ? 'PUT' : 'DELETE', headers, signal })
    }
    const support = await send().catch((error) => {
      if (!(error instanceof Failure) || error.code !== 'unauthenticated') throw error
      // The service has forgotten its signature: this browser counts as a new one.
      storage.remove(this.#name('device'))
      return send()
    })
    this.#remember(proposal, support.supported)
    return support
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
