import { expect, test } from 'vitest'
import { describeFieldError, describeProblem } from './words.ts'

test('a field error names the field and what it should be', () => {
  expect(describeFieldError({ pointer: '/heading', code: 'too_long', maximum: 120 })).toBe(
    'heading is longer than 120 characters',
  )
  expect(describeFieldError({ pointer: '/origins/0', code: 'invalid_origin' })).toContain('origins.0 is not an origin')
  expect(describeFieldError({ pointer: '/a~1b~0c', code: 'required' })).toBe('a/b~c is missing')
})

test('a problem lists its fields', () => {
  const problem = { type: 'about:blank', title: 'Invalid input', status: 422, code: 'invalid_input' } as const
  expect(describeProblem({ ...problem, errors: [{ pointer: '/slug', code: 'reserved_word' }] })).toBe(
    'The server refused what was given:\n  slug is a reserved word',
  )
})
