import { expect, test } from 'vitest'
import { toCsvLine } from './csv.ts'

test.each([
  [['Räcke', 'vid "ån"', 'ett;två'], 'Räcke;"vid ""ån""";"ett;två"\r\n'],
  [['rad\r\nrad\rrad', null, true, -5], '"rad\nrad\nrad";;true;-5\r\n'],
  [[' inryckt', 'slut '], '" inryckt";"slut "\r\n'],
])('%j is the row %j', (cells, row) => {
  expect(toCsvLine(cells, ';')).toBe(row)
})

test.each([
  '=1+1',
  '+46',
  '-5 grader',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '  =cmd|calc',
  '\n@x',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
])('%j is a text to every spreadsheet', (text) => {
  expect(toCsvLine([text], ',').replace(/^"/, '')).toMatch(/^'/)
})
