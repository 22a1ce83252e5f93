import { expect, test } from 'vitest'
import type { ProposalList } from '../../../contracts/kinds/proposals.ts'
import type { Tenant } from '../../../contracts/operators.ts'
import { createDevice, support, withdrawSupport } from '../support/devices.ts'
import { api, asOperator, readPublic } from '../support/http.ts'
import { createProposal, decide, getSubmission, importProposals } from '../support/proposals.ts'
import { createDialogue, inDatabase, site } from '../support/tenants.ts'

/** What the database has kept, and what counting says, as lines to compare. */
const readCounts = (tenant: Tenant) =>
  inDatabase(tenant, (sql) => {
    const read = (query: string) =>
      sql
        .exec(query)
        .toArray()
        .map((row) => Object.values(row).join(' '))
    return {
      kept: read(
        `select status, shown, category, count, supports from submission_counts where count > 0 order by 1, 2, 3`,
      ),
      counted: read(`
        select status, hidden = 0 and merged_into is null as shown, coalesce(category, '') as category,
          count(*), sum(supports)
        from submissions group by 1, 2, 3 order by 1, 2, 3`),
    }
  })

test('whatever happens to proposals, the kept counts are what counting gives', async () => {
  const categories = [{ id: 'park', label: 'Parker' }]
  const dialogue = await createDialogue({ moderation: 'before', settings: { categories } })
  const { tenant } = dialogue
  const check = async () => {
    const { kept, counted } = await readCounts(tenant)
    expect(kept).toEqual(counted)
    return counted.length
  }
  const rows = Array.from({ length: 5 }, (_, index) => ({
    heading: `Gammalt ${index}`,
    supports: index,
    category: 'park',
  }))
  await importProposals(dialogue, rows)
  const [a, b, c] = [
    await createProposal(dialogue, { heading: 'Första', category: 'park' }),
    await createProposal(dialogue, { heading: 'Andra' }),
    await createProposal(dialogue, { heading: 'Tredje' }),
  ]
  expect(await check()).toBe(3)
  for (const { id } of [a, b]) await decide(dialogue, id, { action: 'publish' })
  await decide(dialogue, c.id, { action: 'reject', reason: 'Skäl.' })
  await check()
  const device = await createDevice(tenant)
  await support(dialogue, a.id, device)
  await support(dialogue, b.id, device)
  await check()
  const json = { into: b.id, version: (await getSubmission(dialogue, a.id)).version }
  await asOperator(`/${tenant.slug}/submissions/${a.id}/merges`, { method: 'POST', json })
  await check()
  await withdrawSupport(dialogue, b.id, device)
  await asOperator(`/${tenant.slug}/submissions/${a.id}/merges`, { method: 'DELETE' })
  await decide(dialogue, b.id, { action: 'hide', reason: 'Skäl.' })
  await check()
  await api(`/${tenant.slug}/receipts/${a.code}/withdrawal`, { method: 'POST', headers: { Origin: site } })
  await check()
  await inDatabase(tenant, (sql) => {
    sql.exec('delete from submissions where id = ?', a.id)
  })
  await check()
})

test('the total follows the filters, alone and together', async () => {
  const categories = ['park', 'vag'].map((id) => ({ id, label: id }))
  const dialogue = await createDialogue({ settings: { categories } })
  await createDialogue({ slug: 'torget', settings: { categories } }, dialogue.tenant)
  await importProposals(dialogue, [
    { heading: 'En bänk', category: 'park', place: 'Österängstorget' },
    { heading: 'Två bänkar', category: 'park', status: 'answered' },
    { heading: 'En väg', category: 'vag', status: 'answered' },
    { heading: 'En stig' },
    { heading: 'Ej granskat', category: 'park', status: 'reviewing' },
  ])
  const count = async (query: string) => (await readPublic<ProposalList>(`${dialogue.path}/proposals?${query}`)).total
  expect(await count('limit=1')).toBe(4)
  expect(await count('category=park')).toBe(2)
  expect(await count('status=answered')).toBe(2)
  expect(await count('category=park&status=answered')).toBe(1)
  expect(await count('category=finns-inte')).toBe(0)
  expect(await count('category=park&q=bänk')).toBe(2)
  expect(await count('place=österäng')).toBe(1)
  expect(await count('sort=random&category=vag')).toBe(1)
  expect(await count('sort=closing')).toBe(0)
})
