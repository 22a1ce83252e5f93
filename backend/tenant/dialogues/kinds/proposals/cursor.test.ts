import { expect, test } from 'vitest'
import { parseCursor, readCursor, writeCursor } from './cursor.ts'

test.each([1_777_636_800_000, 0, -1])('a position at %d comes back as it was, before 1970 too', (value) => {
  expect(readCursor(writeCursor('new', value, 42), 'new')).toEqual({ value, seq: 42 })
})

test.each([
  '',
  'new',
  'new.1',
  'new.1.',
  'new..1',
  'new.1.x',
  'new.1e3.1',
  'new. 1.1',
  'new.1.1.1',
  'supported.1.1',
  `new.${'9'.repeat(16)}.1`,
])('%j is no position in the order of newest', (cursor) => {
  expect(parseCursor(cursor, 'new')).toBeUndefined()
  expect(() => readCursor(cursor, 'new')).toThrow('invalid_input')
})
