import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { inspectSource, openSource, type SourceRow } from './source.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'source-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function write(name: string, content: string | Uint8Array) {
  const file = join(folder, name)
  writeFileSync(file, content)
  return openSource(file)
}

async function readAll(name: string, content: string | Uint8Array): Promise<SourceRow[]> {
  return Array.fromAsync(write(name, content)())
}

const latin1 = (text: string) => Buffer.from(text, 'latin1')

test('a JSON line is a row under its line number; empty lines are none', async () => {
  expect(await readAll('a.jsonl', '{"id":1}\n\n  \r\n{"id":2}')).toEqual([
    { row: 1, values: { id: 1 } },
    { row: 4, values: { id: 2 } },
  ])
})

test('bad JSON lines cost only themselves', async () => {
  const rows = await readAll('a.jsonl', '{"id":\n[1]\n"text"\nnull\n{"id":5}\n')
  expect(rows.map((row) => ('reason' in row ? row.reason : 'good'))).toEqual([
    expect.stringContaining('is not JSON: '),
    'is not a JSON object',
    'is not a JSON object',
    'is not a JSON object',
    'good',
  ])
})

test('invalid UTF-8 costs one JSON line', async () => {
  const rows = await readAll('a.jsonl', Buffer.concat([latin1('{"id":"å"}\n'), Buffer.from('{"id":"å"}\n')]))
  expect(rows).toEqual([
    { row: 1, reason: expect.stringContaining('not valid UTF-8') },
    { row: 2, values: { id: 'å' } },
  ])
})

test('a byte order mark before JSON lines is no part of them', async () => {
  expect(await readAll('a.jsonl', '\ufeff{"id":1}')).toEqual([{ row: 1, values: { id: 1 } }])
})

test('lines longer than one read are put together', async () => {
  const long = 'å'.repeat(200_000)
  expect(await readAll('a.jsonl', `{"id":"${long}"}\n{"id":2}`)).toEqual([
    { row: 1, values: { id: long } },
    { row: 2, values: { id: 2 } },
  ])
})

test.each([
  ['commas', 'id,text\n1,"a ""b"", c"\n2,d\n'],
  ['semicolons', 'id;text\n1;"a ""b"", c"\n2;d\n'],
  ['semicolons, byte order mark and CRLF', '\ufeffid;text\r\n1;"a ""b"", c"\r\n2;d\r\n'],
])('CSV with %s', async (_, content) => {
  expect(await readAll('a.csv', content)).toEqual([
    { row: 2, values: { id: '1', text: 'a "b", c' } },
    { row: 3, values: { id: '2', text: 'd' } },
  ])
})

test('a quoted cell may hold lines; an empty one holds nothing', async () => {
  expect(await readAll('a.csv', 'id,text,name\n1,"a\nb",\n')).toEqual([
    { row: 2, values: { id: '1', text: 'a\nb', name: undefined } },
  ])
})

test('CSV rows with too few or too many cells, or invalid UTF-8, cost only themselves', async () => {
  const content = Buffer.concat([Buffer.from('id,text\n1\n2,å\n'), latin1('3,å\n'), Buffer.from('4,a,b\n5,c\n')])
  expect(await readAll('a.csv', content)).toEqual([
    { row: 2, reason: 'has 1 columns where the first row names 2' },
    { row: 3, values: { id: '2', text: 'å' } },
    { row: 4, reason: expect.stringContaining('not valid UTF-8') },
    { row: 5, reason: 'has 3 columns where the first row names 2' },
    { row: 6, values: { id: '5', text: 'c' } },
  ])
})

test('quotes where none belong are kept as they are', async () => {
  expect(await readAll('a.csv', 'id,text\n1,"a" b\n2,c "d"\n')).toEqual([
    { row: 2, values: { id: '1', text: '"a" b' } },
    { row: 3, values: { id: '2', text: 'c "d"' } },
  ])
})

test('a quote that is never closed is told before anything is sent', async () => {
  const source = write('a.csv', 'id,text\n1,a\n2,"b\n3,c\n')
  await expect(inspectSource(source)).rejects.toThrow(/can't be read beyond row \d: Quote Not Closed/)
})

test('column names that are not UTF-8 are told', async () => {
  await expect(inspectSource(write('a.csv', latin1('id,rubrik på\n1,a\n')))).rejects.toThrow('not valid UTF-8')
})

test('reading through once tells the columns and the number of rows', async () => {
  const source = write('a.jsonl', '{"id":1}\n{"id":2,"text":"a"}\nbad\n')
  expect(await inspectSource(source)).toEqual({ rows: 3, columns: ['id', 'text'] })
})

test('other files are refused in words', () => {
  expect(() => openSource(join(folder, 'none.csv'))).toThrow('There is no file')
  expect(() => write('a.xlsx', '')).toThrow('ends in .jsonl')
})
