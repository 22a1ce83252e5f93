import { expect, test } from 'vitest'
import { type ExportRow, exportColumns } from '../../../contracts/exports.ts'
import { asOperator } from '../support/http.ts'
import { payloads } from '../support/payloads.ts'
import { createProposal, importProposals } from '../support/proposals.ts'
import { countRows, createDialogue, type TestDialogue } from '../support/tenants.ts'

async function exportAs({ tenant }: TestDialogue, query: string) {
  const response = await asOperator(`/${tenant.slug}/exports/submissions?${query}`)
  expect(response.status).toBe(200)
  const bytes = new Uint8Array(await response.arrayBuffer())
  return { response, bytes, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }
}

test('CSV has a header, CRLF, a mark for Excel if asked for, and no formula', async () => {
  const dialogue = await createDialogue()
  const formulas = ['=1+1', '+46', '-5 grader', '@SUM(A1)', ...payloads]
  await importProposals(
    dialogue,
    formulas.map((heading, n) => ({ id: `f${n}`, heading, text: `rad\r\n${heading}` })),
  )
  const { text, response } = await exportAs(dialogue, 'bom=true&separator=;')
  expect(response.headers.get('Content-Type')).toBe('text/csv; charset=utf-8')
  expect(response.headers.get('Min-Kommun-Total')).toBe(String(formulas.length))
  expect(text.startsWith(`\ufeff${exportColumns.join(';')}\r\n`)).toBe(true)
  const rows = text.slice(1).trimEnd().split('\r\n')
  expect(rows).toHaveLength(formulas.length + 1)
  expect(rows[1]).toContain(`;'=1+1;"rad\n=1+1";`)
  for (const row of rows) expect(row).not.toMatch(/(^|;)"?[=+@]/)
})

test('every format tells the same, with what is filtered and masked only, and each export is in the audit log', async () => {
  const dialogue = await createDialogue()
  const email = 'kanariefagel@exempel.se'
  await createProposal(dialogue, { heading: 'Lampor', text: 'Jag är 811218-9876.', email })
  await createProposal(dialogue, { heading: 'Bänkar' })
  const json = JSON.parse((await exportAs(dialogue, 'format=json&q=lampor')).text) as ExportRow[]
  const lines = (await exportAs(dialogue, 'format=ndjson&q=lampor')).text.trimEnd().split('\n')
  expect(json).toHaveLength(1)
  expect(lines.map((line) => JSON.parse(line))).toEqual(json)
  expect(Object.keys(json[0] ?? {})).toEqual([...exportColumns])
  expect(json[0]).toMatchObject({ heading: 'Lampor', text: `Jag är ${'•'.repeat(11)}.`, status: 'published' })
  expect(JSON.stringify(json)).not.toContain(email)
  expect(JSON.parse((await exportAs(dialogue, 'format=json&status=closed')).text)).toEqual([])
  expect(await countRows(dialogue.tenant, 'audit_log', `action = 'submissions.exported'`)).toBe(3)
})

test('more than a slice arrives whole and once, also when everything was sent at the same time', async () => {
  const dialogue = await createDialogue()
  const createdAt = '2026-01-01T00:00:00.000Z'
  for (let batch = 0; batch < 6; batch++) {
    const rows = Array.from({ length: 200 }, (_, n) => ({
      id: `${batch}-${n}`,
      heading: `Nr ${batch * 200 + n}`,
      createdAt,
    }))
    await importProposals(dialogue, rows)
  }
  const rows = JSON.parse((await exportAs(dialogue, 'format=json')).text) as ExportRow[]
  expect(new Set(rows.map(({ reference }) => reference)).size).toBe(1200)
})

test('who stops reading stops the export', async () => {
  const dialogue = await createDialogue()
  await importProposals(
    dialogue,
    Array.from({ length: 10 }, (_, n) => ({ id: `${n}`, heading: `Nr ${n}` })),
  )
  const response = await asOperator(`/${dialogue.tenant.slug}/exports/submissions`)
  await response.body?.cancel()
  expect((await exportAs(dialogue, '')).text.split('\r\n')).toHaveLength(12)
})
