import { expect, it } from 'vitest'
import { Ledger } from './ledger.ts'

const acknowledge = (...promises: [number, string][]) => {
  const ledger = new Ledger()
  for (const [number, reference] of promises) ledger.acknowledge(number, reference)
  return ledger
}

it('finds nothing wrong when every promise is kept, also one that was made twice', () => {
  const ledger = acknowledge([1, 'A'], [2, 'B'], [2, 'B'])
  const stored = [
    { number: 1, reference: 'A' },
    { number: 2, reference: 'B' },
  ]
  expect(ledger.compare(stored)).toEqual({ lost: 0, doubled: 0 })
})

it('counts what was acknowledged and is missing, or has another reference', () => {
  const ledger = acknowledge([1, 'A'], [2, 'B'])
  expect(ledger.compare([{ number: 2, reference: 'C' }])).toEqual({ lost: 2, doubled: 0 })
})

it('counts what is stored twice, was acknowledged with two references, or shares one', () => {
  const storedTwice = [
    { number: 1, reference: 'A' },
    { number: 1, reference: 'B' },
  ]
  expect(acknowledge([1, 'A']).compare(storedTwice)).toEqual({ lost: 0, doubled: 1 })
  expect(acknowledge([1, 'A'], [1, 'B']).compare(storedTwice)).toEqual({ lost: 0, doubled: 2 })
  const shared = [
    { number: 1, reference: 'A' },
    { number: 2, reference: 'A' },
  ]
  expect(acknowledge([1, 'A'], [2, 'A']).compare(shared)).toEqual({ lost: 0, doubled: 1 })
})
