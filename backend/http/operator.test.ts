import { expect, test } from 'vitest'
import { isOperator } from './operator.ts'

const token = 'x'.repeat(32)
const ask = (authorization?: string) =>
  new Request('https://min-kommun.test', { headers: authorization ? { Authorization: authorization } : {} })

test('the token opens, and nothing else does', () => {
  expect(isOperator(token, ask(`Bearer ${token}`))).toBe(true)
  for (const given of [undefined, 'Bearer ', `Bearer ${token}x`, `Bearer ${token.slice(1)}`, `Basic ${token}`, token]) {
    expect(isOperator(token, ask(given))).toBe(false)
  }
})

test.each([undefined, '', 'kort', 'x'.repeat(31)])('a token like %j opens nothing, to nobody', (weak) => {
  expect(isOperator(weak, ask(`Bearer ${weak}`))).toBe(false)
})
