import type { ProblemCode } from '../../backend/contracts/problems.ts'
import type { Solver, WidgetContext } from '../parts/context.ts'
import { Failure, request, tenantUrl } from '../parts/shared.ts'
import { createKey } from './key.ts'
import { storage } from './storage.ts'

/** Under which name the browser keeps something for a kommun's dialogues. */
export const storageName = ({ wording }: WidgetContext, what: string) =>
  `min-kommun:${what}:${wording.configuration.tenant.slug}`

/**
 * This browser, as the service knows it: by a random signed id, asked for the first time it is needed. It is the
 * browser's own to keep and to forget.
 */
export class Device {
  readonly #context: WidgetContext
  readonly #refusal: ProblemCode

  /** `refusal` is how the service says that the signature isn't one of its own any more. */
  constructor(context: WidgetContext, refusal: ProblemCode) {
    this.#context = context
    this.#refusal = refusal
  }

  /** Sends something as this browser, with the header that says so. */
  async sign<T>(send: (headers: Record<string, string>) => Promise<T>, signal: AbortSignal): Promise<T> {
    const name = storageName(this.#context, 'device')
    const sendSigned = async () => send({ 'Min-Kommun-Device': storage.get(name) ?? (await this.#mint(name, signal)) })
    try {
      return await sendSigned()
    } catch (error) {
      if (!(error instanceof Failure) || error.code !== this.#refusal) throw error
      // The service has forgotten its signature: this browser counts as a new one.
      storage.remove(name)
      return sendSigned()
    }
  }

  async #mint(name: string, signal: AbortSignal): Promise<string> {
    const key = createKey()
    const { createProofMaker } = (await this.#context.load('solver', false)) as Solver
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
    storage.set(name, device)
    return device
  }
}
