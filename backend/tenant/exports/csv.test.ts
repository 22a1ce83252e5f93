import { expect, test } from 'vitest'
import { toCsvLine } from './csv.ts'

test('cells are told apart whatever is in them', () => {
  expect(toCsvLine(['a', 'b,c', 'd"e', 'f\ng', undefined, 7, -7])).toBe('a,"b,c","d""e","f\ng",,7,-7\r\n')
})

test.each(['=1+1', '+46', '-1', '@a', '\t=1', '\r=1'])('%j does not become a formula', (text) => {
  expect(toCsvLine([text])).toMatch(/^"?'/)
})
