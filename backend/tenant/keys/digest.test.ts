import { expect, test } from 'vitest'
import { canonicalJson } from './digest.ts'

test('equal content has equal text, in whatever order it came', () => {
  const one = { b: 1, a: { d: [1, { y: 1, x: 2 }], c: null } }
  const other = { a: { c: null, d: [1, { x: 2, y: 1 }] }, b: 1 }
  expect(canonicalJson(one)).toBe(canonicalJson(other))
  expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]))
  expect(canonicalJson({ a: undefined })).toBe('{}')
})
