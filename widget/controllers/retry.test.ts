import { afterEach, describe, expect, it, vi } from 'vitest'
import { Failure } from '../api.ts'
import { getWait, isTransient, pause } from './retry.ts'

describe('trying again', () => {
  afterEach(() => vi.useRealTimers())

  it.each([
    ['no connection', new Failure('network'), true],
    ['a broken service', new Failure('internal_error', 500), true],
    ['a service that is away', new Failure('unexpected', 502), true],
    ['a request that took too long', new Failure('unexpected', 408), true],
    ['a request that came too early', new Failure('unexpected', 425), true],
    ['too many requests', new Failure('too_many_requests', 429), true],
    ['wrong input', new Failure('invalid_input', 422), false],
    ['a dialogue that is closed', new Failure('dialogue_not_open', 403), false],
    ['a page without https', new Failure('insecure'), false],
  ])('%s', (_what, failure, expected) => {
    expect(isTransient(failure)).toBe(expected)
  })

  it('waits longer each time, and gives the word back after six', () => {
    const waits = [0, 1, 2, 3, 4, 5, 6].map((attempt) => getWait(new Failure('network'), attempt, 0))
    expect(waits).toEqual([1, 2, 4, 8, 16, 30, undefined])
  })

  it('spreads a crowd out', () => {
    expect(getWait(new Failure('network'), 2, 1)).toBe(5)
  })

  it('waits at least as long as the service asks, unless that is beyond patience', () => {
    expect(getWait(new Failure('too_many_requests', 429, {}, 17), 0, 0)).toBe(17)
    expect(getWait(new Failure('too_many_requests', 429, {}, 3600), 0, 0)).toBeUndefined()
  })

  it('leaves no timer and no listener when it is called off', async () => {
    vi.useFakeTimers()
    const abort = new AbortController()
    const waiting = pause(abort.signal, 60)
    const offline = pause(abort.signal)
    abort.abort()
    await expect(waiting).rejects.toThrow()
    await expect(offline).rejects.toThrow()
    expect(vi.getTimerCount()).toBe(0)
  })
})
