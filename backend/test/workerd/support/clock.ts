import { vi } from 'vitest'

/** Lets time pass, for the worker and its objects too, until the test ends. */
export function passTime(milliseconds: number) {
  const then = Date.now() + milliseconds
  if (!vi.isFakeTimers()) vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(then)
}

/** Longer than the edge may remember anything that it was told. */
export const letCachesLapse = () => passTime(5001)
