import type { Support } from '../../../backend/contracts/supports.ts'
import { Device, storageName } from '../../controllers/device.ts'
import { storage } from '../../controllers/storage.ts'
import { request } from '../../parts/shared.ts'
import type { PartContext } from './part.ts'
import { proposalsUrl } from './shared.ts'

/** Supports and flags on behalf of this browser, which keeps the ids of what it supports beside its own. */
export class Supporter {
  readonly device: Device
  readonly #context: PartContext

  constructor(context: PartContext) {
    this.#context = context
    this.device = new Device(context, 'unauthenticated')
  }

  supports(proposal: string): boolean {
    return this.#list().includes(proposal)
  }

  /** Supports or withdraws; both can be repeated without counting twice. Throws a `Failure`. */
  async set(proposal: string, isSupported: boolean, signal: AbortSignal): Promise<Support> {
    const url = `${proposalsUrl(this.#context.wording.configuration)}/${proposal}/support`
    const method = isSupported ? 'PUT' : 'DELETE'
    const support = await this.device.sign((headers) => request<Support>(url, { method, headers, signal }), signal)
    this.#remember(proposal, support.supported)
    return support
  }

  #remember(proposal: string, isSupported: boolean) {
    const others = this.#list().filter((id) => id !== proposal)
    storage.set(this.#name, JSON.stringify(isSupported ? [...others, proposal] : others))
  }

  #list(): string[] {
    try {
      return JSON.parse(storage.get(this.#name) ?? '[]')
    } catch {
      return []
    }
  }

  get #name() {
    return storageName(this.#context, 'supported')
  }
}
