import { expect, test } from 'vitest'
import { ProblemError } from '../../http/problem.ts'
import { assertReadable, computeContrast } from './rules.ts'

test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#777777', '#ffffff', 4.48],
  ['#767676', '#ffffff', 4.54],
  ['#00528c', '#ffffff', 8.1],
])('the contrast of %s on %s is %d', (one, other, ratio) => {
  expect(computeContrast(one, other)).toBeCloseTo(ratio, 1)
  expect(computeContrast(other, one)).toBe(computeContrast(one, other))
})

const failing = (theme: Parameters<typeof assertReadable>[0]) => {
  try {
    assertReadable(theme)
    return []
  } catch (error) {
    return error instanceof ProblemError ? (error.details.errors ?? []).map(({ pointer }) => pointer) : undefined
  }
}

test('what can be read is let through, and what can’t is named', () => {
  expect(failing({})).toEqual([])
  expect(failing({ action: '#00528c', text: '#1f1f1f', surface: '#ffffff' })).toEqual([])
  expect(failing({ action: '#777777' })).toEqual(['/theme/action'])
  expect(failing({ surface: '#333333' })).toEqual(['/theme/text'])
  expect(failing({ action: '#ffdd00', text: '#eeeeee' })).toEqual(['/theme/action', '/theme/text'])
})
