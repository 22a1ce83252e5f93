import { expect, test } from 'vitest'
import type { ProposalDetail, ProposalList } from '../../../contracts/kinds/proposals.ts'
import { letCachesLapse } from '../support/clock.ts'
import { api, expectProblem, readPublic, send } from '../support/http.ts'
import { createProposal, decide } from '../support/proposals.ts'
import { createDialogue, inDatabase, site, type TestDialogue } from '../support/tenants.ts'

const number = '811218-9876'
const masked = '•'.repeat(11)

async function readEverything({ path, tenant }: TestDialogue, id: string) {
  letCachesLapse()
  const addresses = [
    `/api/v1${path}/proposals`,
    `/api/v1${path}/proposals?q=kanariefågel`,
    `/api/v1${path}/proposals/${id}`,
    `/${tenant.slug}/parken`,
    `/${tenant.slug}/parken?q=kanariefågel`,
    `/${tenant.slug}/parken?proposal=${id}`,
  ]
  return (await Promise.all(addresses.map(async (address) => (await send(address)).text()))).join('\n')
}

test('a personnummer is masked in list, detail, search and on the page', async () => {
  const dialogue = await createDialogue()
  const { id } = await createProposal(dialogue, {
    heading: `Kanariefågel ${number}`,
    text: `Ring mig: ${number}, eller 198112189876.`,
    author: { kind: 'alias', name: number },
  })
  const all = await readEverything(dialogue, id)
  expect(all.includes('9876')).toBe(false)
  const detail = await readPublic<ProposalDetail>(`${dialogue.path}/proposals/${id}`)
  expect(detail.heading).toBe(`Kanariefågel ${masked}`)
  expect(detail.author).toBe(masked)
})

test('a masked number can’t be searched for', async () => {
  const dialogue = await createDialogue()
  await createProposal(dialogue, { text: `Ring mig: ${number}.` })
  for (const words of [number, '811218', '9876', '198112189876']) {
    expect(await readPublic(`${dialogue.path}/proposals?q=${words}`)).toEqual({ items: [], total: 0 })
  }
  const indexed = await inDatabase(dialogue.tenant, (sql) =>
    sql.exec(`select 1 from submission_search where submission_search match '"811218"* OR "9876"*'`).toArray(),
  )
  expect(indexed).toEqual([])
})

test.each([
  ['hidden', { action: 'hide', reason: 'Skäl.' }],
  ['withdrawn', undefined],
])('what is %s vanishes from all of them, and what is restored comes back', async (_, decision) => {
  const dialogue = await createDialogue()
  const { id, code } = await createProposal(dialogue, { heading: 'Kanariefågel' })
  expect(await readEverything(dialogue, id)).toContain('Kanariefågel')
  if (decision) await decide(dialogue, id, decision)
  else await api(`/${dialogue.tenant.slug}/receipts/${code}/withdrawal`, { method: 'POST', headers: { Origin: site } })
  expect((await readEverything(dialogue, id)).includes('Kanariefågel')).toBe(false)
  expect(await readPublic<ProposalList>(`${dialogue.path}/proposals`)).toEqual({ items: [], total: 0 })
  await expectProblem(api(`${dialogue.path}/proposals/${id}`), 'not_found')
  if (!decision) return
  await decide(dialogue, id, { action: 'restore' })
  expect(await readEverything(dialogue, id)).toContain('Kanariefågel')
})

test('the history tells statuses and times, and no reason for what was hidden', async () => {
  const dialogue = await createDialogue()
  const { id } = await createProposal(dialogue)
  await decide(dialogue, id, { action: 'hide', reason: 'Internt skäl' })
  await decide(dialogue, id, { action: 'restore' })
  const detail = await readPublic<ProposalDetail>(`${dialogue.path}/proposals/${id}`)
  expect(detail.history).toEqual([{ status: 'published', at: expect.any(String) }])
})

test('neither answer has more than the contract names', async () => {
  const dialogue = await createDialogue()
  const { id } = await createProposal(dialogue, { email: 'ann@exempel.se' })
  const detail = await readPublic<ProposalDetail>(`${dialogue.path}/proposals/${id}`)
  const expected = [
    'author',
    'comments',
    'heading',
    'history',
    'id',
    'pictures',
    'publishedAt',
    'reference',
    'status',
    'supports',
    'text',
  ]
  expect(Object.keys(detail).sort()).toEqual(expected)
})
