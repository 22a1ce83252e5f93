import type { ReactiveController } from 'lit'
import type { Failure } from '../parts/shared.ts'
import type { WidgetElement } from '../parts/widget-element.ts'
import { getWait, pause, toFailure } from './retry.ts'

export type DeliveryState =
  | { phase: 'idle' | 'sending' | 'offline' | 'interrupted' }
  | { phase: 'waiting' | 'failed'; failure: Failure }

/**
 * Sends one thing until it is known to have arrived. Every try must be safe to repeat: the answer to an
 * earlier one may only have been lost on its way. Nothing goes on after the element has left the page.
 */
export class Delivery implements ReactiveController {
  state: DeliveryState = { phase: 'idle' }
  readonly #host: WidgetElement
  #abort?: AbortController

  constructor(host: WidgetElement) {
    this.#host = host
    host.addController(this)
  }

  get isSending() {
    return this.state.phase === 'sending'
  }

  hostDisconnected() {
    this.interrupt()
  }

  /** Stops trying by itself, because what would be sent has changed. */
  interrupt() {
    if (!this.#abort) return
    this.#abort.abort()
    this.#settle({ phase: 'interrupted' })
  }

  /** The answer, or nothing when there will be none without the citizen doing something; `state` says why. */
  async send<T>(post: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
    this.#abort?.abort()
    const abort = new AbortController()
    this.#abort = abort
    try {
      const answer = await this.#persist(post, abort.signal)
      this.#settle({ phase: 'idle' })
      return answer
    } catch (error) {
      if (!abort.signal.aborted) this.#settle({ phase: 'failed', failure: toFailure(error) })
      return
    }
  }

  async #persist<T>(post: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<T> {
    for (let attempt = 0; ; attempt++) {
      this.#set({ phase: 'sending' })
      try {
        return await post(signal)
      } catch (error) {
        signal.throwIfAborted()
        const failure = toFailure(error)
        const isOffline = failure.code === 'network' && !navigator.onLine
        const wait = isOffline ? undefined : getWait(failure, attempt)
        if (!isOffline && !wait) throw failure
        this.#set(isOffline ? { phase: 'offline' } : { phase: 'waiting', failure })
        await pause(signal, wait)
      }
    }
  }

  #settle(state: DeliveryState) {
    this.#abort = undefined
    this.#set(state)
  }

  #set(state: DeliveryState) {
    this.state = state
    this.#host.requestUpdate()
  }
}
