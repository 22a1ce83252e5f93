import { expect, test } from 'vitest'
import { type ImportReport, importBatchMaximum } from '../../../contracts/imports.ts'
import type { ProposalDetail, ProposalList } from '../../../contracts/kinds/proposals.ts'
import { asOperator, expectProblem, readJson, readPublic } from '../support/http.ts'
import { countRows, createDialogue, type TestDialogue } from '../support/tenants.ts'

const send = ({ path }: TestDialogue, rows: unknown) =>
  asOperator(`${path}/imports`, { method: 'POST', json: { rows } })

const importRows = async (dialogue: TestDialogue, rows: unknown): Promise<ImportReport> =>
  readJson(await send(dialogue, rows))

const row = (id: string, more: Record<string, unknown> = {}) => ({ id, heading: 'Rubrik', text: 'Text.', ...more })

test('rows are stored once, however often they are sent', async () => {
  const dialogue = await createDialogue()
  const rows = [row('1'), row('2'), row('2')]
  expect(await importRows(dialogue, rows)).toEqual({ created: 2, repeated: 1, refused: [] })
  expect(await importRows(dialogue, [...rows, row('3')])).toEqual({ created: 1, repeated: 3, refused: [] })
  expect(await countRows(dialogue.tenant, 'submissions')).toBe(3)
  expect(await countRows(dialogue.tenant, 'submissions')).toBe(3)
})

test('the same old id in another dialogue is another row', async () => {
  const dialogue = await createDialogue()
  const other = await createDialogue({ slug: 'torget' }, dialogue.tenant)
  await importRows(dialogue, [row('1')])
  expect(await importRows(other, [row('1')])).toMatchObject({ created: 1 })
})

test('a bad row is refused with its reasons and holds up no good one', async () => {
  const dialogue = await createDialogue()
  const rows = [
    row('1'),
    row('2', { heading: '' }),
    null,
    { ...row('4'), colour: 'red' },
    row('5', { category: 'x2' }),
    row('6'),
  ]
  const report = await importRows(dialogue, rows)
  expect(report).toMatchObject({ created: 2, repeated: 0 })
  expect(report.refused).toEqual([
    { row: 1, errors: [{ pointer: '/heading', code: 'required' }] },
    { row: 2, errors: [{ pointer: '', code: 'invalid_type' }] },
    { row: 3, errors: [{ pointer: '/colour', code: 'unknown_field' }] },
    { row: 4, errors: [{ pointer: '/category', code: 'invalid_option' }] },
  ])
})

test('a batch has a limit, and at least one row', async () => {
  const dialogue = await createDialogue()
  const rows = Array.from({ length: importBatchMaximum + 1 }, (_, id) => row(String(id)))
  const problem = await expectProblem(send(dialogue, rows), 'invalid_input')
  expect(problem.errors).toEqual([{ pointer: '/rows', code: 'too_many', maximum: importBatchMaximum }])
  await expectProblem(send(dialogue, []), 'invalid_input')
  expect(await importRows(dialogue, rows.slice(1))).toMatchObject({ created: importBatchMaximum })
})

test.each([
  ['published', true],
  ['referred', true],
  ['answered', true],
  ['closed', true],
  ['submitted', false],
  ['rejected', false],
])('what was %s in the old service is so here', async (status, isPublic) => {
  const dialogue = await createDialogue()
  await importRows(dialogue, [row('1', { status })])
  const { total, items } = await readPublic<ProposalList>(`${dialogue.path}/proposals`)
  expect(total).toBe(isPublic ? 1 : 0)
  expect(items[0]?.status).toBe(isPublic ? status : undefined)
})

test('a heading as long as old services took is history, and shown in full', async () => {
  const dialogue = await createDialogue()
  const heading = 'Ö'.repeat(300)
  await importRows(dialogue, [row('1', { heading })])
  const { items } = await readPublic<ProposalList>(`${dialogue.path}/proposals`)
  expect(items.map((item) => item.heading)).toEqual([heading])
  const { refused } = await importRows(dialogue, [row('2', { heading: `${heading}Ö` })])
  expect(refused).toEqual([{ row: 0, errors: [{ pointer: '/heading', code: 'too_long', maximum: 300 }] }])
})

test('time, supports, name and answer come along; numbers are masked', async () => {
  const dialogue = await createDialogue()
  const createdAt = '2019-05-01T08:00:00.000Z'
  const response = { text: 'Vi bygger den.', by: 'Tekniska nämnden' }
  await importRows(dialogue, [
    row('1', { createdAt, supports: 41, name: 'Ann', response, status: 'answered', text: 'Jag är 811218-9876.' }),
  ])
  const { items } = await readPublic<ProposalList>(`${dialogue.path}/proposals`)
  const detail = await readPublic<ProposalDetail>(`${dialogue.path}/proposals/${items[0]?.id}`)
  expect(detail).toMatchObject({
    publishedAt: createdAt,
    supports: 41,
    author: 'Ann',
    text: `Jag är ${'•'.repeat(11)}.`,
    response: { ...response, at: createdAt },
  })
})

test.each(['withdrawn', 'deleted', 7])('a row with the status %s is refused', async (status) => {
  const dialogue = await createDialogue()
  const { refused } = await importRows(dialogue, [row('1', { status })])
  expect(refused[0]?.errors[0]?.pointer).toBe('/status')
})
