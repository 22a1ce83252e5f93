import { Failure } from '../parts/shared.ts'

const waits = [1, 2, 4, 8, 16, 30]
const longestAsked = 120

/** Whether the same request may well succeed a little later. */
export const isTransient = ({ code, status }: Failure) =>
  code === 'network' || status >= 500 || [408, 425, 429].includes(status)

/**
 * Seconds until the next try of our own, or nothing when it is the citizen's turn: we have tried enough,
 * or the service asks for more patience than anyone has with an open form. Waits are spread out by up to
 * a quarter, so that a crowd doesn't come back all at once.
 */
export function getWait(failure: Failure, attempt: number, random = Math.random()): number | undefined {
  const own = waits[attempt]
  if (!own || !isTransient(failure) || failure.retryAfter > longestAsked) return
  return Math.max(own, failure.retryAfter) * (1 + random / 4)
}

/** Resolves after some seconds, or when the browser is online again if none are given; rejects on abort. */
export function pause(signal: AbortSignal, seconds?: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = seconds && setTimeout(resolve, seconds * 1000)
    if (!seconds) addEventListener('online', () => resolve(), { once: true, signal })
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason)
    })
  })
}

/** A part or a solver that could not be loaded is a connection that failed. */
export const toFailure = (error: unknown) => (error instanceof Failure ? error : new Failure('network'))
