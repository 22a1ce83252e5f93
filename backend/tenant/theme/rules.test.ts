import { expect, test } from 'vitest'
import { ProblemError } from '../../http/problem.ts'
import { assertReadable } from './rules.ts'

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
  // What a theme leaves out is checked too.
  expect(failing({ surface: '#333333' })).toEqual(['/theme/action', '/theme/text'])
  expect(failing({ action: '#ffdd00', text: '#eeeeee' })).toEqual(['/theme/action', '/theme/text'])
})
