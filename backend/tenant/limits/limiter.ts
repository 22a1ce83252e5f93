import { problem } from '../../http/problem.ts'

interface Window {
  count: number
  endsAt: number
}

/**
 * Counts acts per key in fixed windows, in memory: it guards against floods, so forgetting all counts when
 * the object rests costs nothing, and a refused act costs no write.
 */
export class Limiter {
  readonly #windows = new Map<string, Window>()
  #sweepAt = 0

  /** @throws `too_many_requests` with the seconds left when `key` has used up `limit` acts. */
  take(key: string, { limit, seconds }: { limit: number; seconds: number }, now = Date.now()) {
    this.#sweep(now)
    const window = this.#windows.get(key)
    if (!window || window.endsAt <= now) {
      this.#windows.set(key, { count: 1, endsAt: now + seconds * 1000 })
      return
    }
    if (window.count >= limit) {
      throw problem('too_many_requests', { retryAfter: Math.ceil((window.endsAt - now) / 1000) })
    }
    window.count += 1
  }

  #sweep(now: number) {
    if (now < this.#sweepAt) return
    this.#sweepAt = now + 60_000
    for (const [key, window] of this.#windows) if (window.endsAt <= now) this.#windows.delete(key)
  }
}
