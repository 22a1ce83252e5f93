import { describe, expect, it } from 'vitest'
import { measureSizes } from './size.ts'

const budgets: [name: RegExp, bytes: number][] = [
  [/first view/, 10_000],
  [/proposals-form/, 5_000],
  [/proposals-detail/, 4_000],
  [/proposals-outcome/, 2_500],
  [/./, 2_000],
]

/** What is sent when the kind's own code is counted by itself is measured as the first view already. */
const sizes = measureSizes().filter(({ name }) => name !== 'proposals.js')

describe('transferred bytes', () => {
  it.each(sizes)('$name: $brotli', ({ name, brotli }) => {
    const budget = budgets.find(([pattern]) => pattern.test(name))?.[1]
    expect(brotli).toBeLessThanOrEqual(budget ?? 0)
  })
})
