import { expect, test } from 'vitest'
import { ProposalImportRow } from '../../contracts/kinds/proposals.ts'
import { checkRows } from './check-rows.ts'
import { mapColumns } from './columns.ts'
import { proposalImporter } from './proposals.ts'
import type { SourceRow } from './source.ts'

function check(rows: SourceRow[]) {
  const columns = mapColumns(['id', 'heading', 'text', 'supports'], [], proposalImporter)
  const convert = proposalImporter.createConverter({})
  const source = async function* () {
    yield* rows
  }
  return Array.fromAsync(checkRows(source(), { columns, convert, schema: ProposalImportRow }))
}
const good = { id: 'a', heading: 'Fler bänkar', text: 'Vid dammen.' }

test('a good row goes on with its number and id', async () => {
  expect(await check([{ row: 7, values: good }])).toEqual([
    { row: 7, id: 'a', input: expect.objectContaining(good), note: undefined },
  ])
})

test.each([
  [{ heading: 'x'.repeat(301) }, 'heading is longer than 300 characters'],
  [{ heading: undefined }, 'heading is missing'],
  [{ heading: 'a\nb' }, 'heading has control characters, broken characters or line breaks where none may be'],
  [{ text: '   ' }, 'text is missing'],
  [{ text: 'x'.repeat(20_001) }, 'text is longer than 20000 characters'],
  [{ text: '\ud800' }, 'text has control characters, broken characters or line breaks where none may be'],
  [{ text: ['a'] }, 'text is of the wrong type'],
  [{ supports: 'many' }, 'supports is of the wrong type'],
  [{ id: undefined }, 'id is missing'],
])('%j is refused: %s', async (change, reason) => {
  expect(await check([{ row: 2, values: { ...good, ...change } }])).toEqual([
    { row: 2, id: 'id' in change ? undefined : 'a', reasons: [reason] },
  ])
})

test('an id that stands twice is refused the second time', async () => {
  const [, second] = await check([
    { row: 2, values: good },
    { row: 5, values: { ...good, text: 'Något annat.' } },
  ])
  expect(second).toEqual({ row: 5, id: 'a', reasons: ['id is the same as in row 2'] })
})

test('an unreadable row keeps its reason', async () => {
  expect(await check([{ row: 3, reason: 'is not JSON' }])).toEqual([
    { row: 3, id: undefined, reasons: ['is not JSON'] },
  ])
})
