import { expect, test } from 'vitest'
import { ProblemError } from '../../http/problem.ts'
import { Limiter } from './limiter.ts'
import { toNetwork } from './rules.ts'

const rule = { limit: 2, seconds: 10 }

/** Seconds to wait, or undefined when let through. */
function take(limiter: Limiter, key: string, now: number): number | undefined {
  try {
    limiter.take(key, rule, now)
    return undefined
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'too_many_requests') return error.details.retryAfter
    throw error
  }
}

test('a window takes so many and says how long the rest shall wait', () => {
  const limiter = new Limiter()
  expect([0, 1000, 2000, 9001].map((now) => take(limiter, 'a', now))).toEqual([undefined, undefined, 8, 1])
  expect(take(limiter, 'b', 2000)).toBeUndefined()
  expect(take(limiter, 'a', 10_000)).toBeUndefined()
})

test('windows that have ended are forgotten, and others kept', () => {
  const limiter = new Limiter()
  take(limiter, 'a', 0)
  take(limiter, 'b', 61_000)
  take(limiter, 'b', 61_000)
  expect(take(limiter, 'b', 61_001)).toBe(10)
})

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['::FFFF:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0DB8:0001:0002::1', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1:2:3:4', 'fe80:0:0:0'],
  ['', ''],
])('%s counts as %s', (address, network) => {
  expect(toNetwork(address)).toBe(network)
})
