import { expect, test } from 'vitest'
import { toNumber, toText, toTime } from './values.ts'

test.each([
  [' a ', 'a'],
  [17, '17'],
  ['', undefined],
  ['  ', undefined],
  [null, undefined],
  [undefined, undefined],
  [{}, {}],
])('%j as text is %j', (value, expected) => expect(toText(value)).toEqual(expected))

test.each([
  ['1204', 1204],
  ['1 204', 1204],
  ['1\u00a0204', 1204],
  [12, 12],
  ['-3', '-3'],
  ['1,5', '1,5'],
  ['many', 'many'],
  ['', undefined],
])('%j as a number is %j', (value, expected) => expect(toNumber(value)).toBe(expected))

test.each([
  ['2024-03-01', '2024-03-01T00:00:00.000Z'],
  ['2024-03-01T10:20:30Z', '2024-03-01T10:20:30.000Z'],
  ['2024-03-01T10:20:30.5+02:00', '2024-03-01T08:20:30.500Z'],
  ['2024-03-01 10:20', '2024-03-01T09:20:00.000Z'],
  ['2024-07-01T10:20:30', '2024-07-01T08:20:30.000Z'],
  ['2024-13-01', '2024-13-01'],
  ['2024-13-01 10:20', '2024-13-01 10:20'],
  ['1 mars 2024', '1 mars 2024'],
  ['', undefined],
])('%j as a time is %j', (value, expected) => expect(toTime(value)).toBe(expected))
