import { expect, test } from 'vitest'
import { Progress } from './progress.ts'
import { listRefused, summarize } from './report.ts'
import { type AcceptedRow, Batch } from './send-rows.ts'

test('refused rows are listed by number, id and reasons, with nothing that moves the cursor', () => {
  const refused = [
    { row: 2, id: 'a', reasons: ['heading is missing', 'text is missing'] },
    { row: 3, id: undefined, reasons: ['is not JSON'] },
    { row: 4, id: 'b\u001b[2J', reasons: ['text is missing'] },
  ]
  expect(listRefused(refused)).toBe(
    'row 2 (a): heading is missing; text is missing\nrow 3: is not JSON\nrow 4 (b\\u1b[2J): text is missing',
  )
})

test('the summary counts what happened', () => {
  const result = { accepted: 3, created: 2, repeated: 1, refused: [], notes: new Map([['began twice', 1204]]) }
  expect(summarize(result, false)).toBe('1,204 rows began twice.\n2 imported, 1 there already, 0 refused.')
  expect(summarize(result, true)).toContain('3 rows could be imported, 0 refused. Nothing was stored.')
})

test('outside a terminal progress is a line each tenth', () => {
  const written: string[] = []
  const progress = new Progress(40, { isTTY: false, write: (text: string) => written.push(text) } as never)
  for (let done = 1; done <= 40; done++) progress.show(done)
  progress.end()
  expect(written).toHaveLength(10)
  expect(written.at(0)).toBe('4 of 40 rows (10 %)\n')
  expect(written.at(-1)).toBe('40 of 40 rows (100 %)\n')
})

test('in a terminal progress is one line that changes', () => {
  const written: string[] = []
  const progress = new Progress(2, { isTTY: true, write: (text: string) => written.push(text) } as never)
  progress.show(1)
  progress.show(2)
  progress.end()
  expect(written).toEqual(['\r1 of 2 rows (50 %)', '\r2 of 2 rows (100 %)', '\n'])
})

const toRow = (text: string): AcceptedRow => ({ row: 1, id: 'a', input: { text }, note: undefined })

test('a batch takes at most 200 rows', () => {
  const batch = new Batch()
  for (let count = 0; count < 200; count++) expect(batch.add(toRow('a'))).toBe(true)
  expect(batch.add(toRow('a'))).toBe(false)
})

test('a batch stays below the size of a request, and one row always fits', () => {
  const batch = new Batch()
  const megabyte = 'å'.repeat(512 * 1024)
  let count = 0
  while (batch.add(toRow(megabyte))) count++
  expect(count).toBe(7)
  expect(new Batch().add(toRow('x'.repeat(9 * 1024 * 1024)))).toBe(true)
})
