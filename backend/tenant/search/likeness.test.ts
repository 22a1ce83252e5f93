import { expect, test } from 'vitest'
import { computeCoverage, computeLikeness } from './likeness.ts'

test.each([
  ['cykelställ', 'cykelställ', 1],
  ['cykel', 'cykelställ', 1],
  ['cykelställ', 'cykelparkering', 0.5],
  ['ställ', 'cykelställ', 0.75],
  ['cykelställ', 'ställ', 0.6],
  ['bänk', 'bänk', 1],
  ['bänk', 'parkbänk', 0],
  ['skola', 'skog', 0],
  ['vatten', 'vattna', 2 / 3],
])('of %s, %s has %d', (wanted, word, likeness) => {
  expect(computeLikeness(wanted, word)).toBeCloseTo(likeness)
})

test('each word counts by the likest one, once', () => {
  expect(computeCoverage(['cykelställ', 'station'], ['ställ', 'cykelställ', 'cykelställ'])).toEqual([1, 0])
  expect(computeCoverage(['lekplat'], [])).toEqual([0])
})
