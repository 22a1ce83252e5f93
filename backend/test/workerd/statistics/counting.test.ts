import { expect, test } from 'vitest'
import type { Statistics } from '../../../contracts/statistics.ts'
import { passTime } from '../support/clock.ts'
import { createCommented, sendComment } from '../support/comments.ts'
import { createDevice, support, withdrawSupport } from '../support/devices.ts'
import { api, asOperator, expectProblem, readJson, send } from '../support/http.ts'
import { createProposal, importProposals, sendProposal } from '../support/proposals.ts'
import { createDialogue, inDatabase, setTenantState, site, type TestDialogue } from '../support/tenants.ts'

const open = ({ path }: TestDialogue, headers: Record<string, string> = {}) =>
  api(`${path}/openings`, { method: 'POST', headers: { Origin: site, ...headers } })

const getStatistics = async ({ tenant }: TestDialogue, query = ''): Promise<Statistics> =>
  readJson(await asOperator(`/${tenant.slug}/statistics?range=7${query}`))

const day = 24 * 3600_000

test('what is opened and sent is counted, each once', async () => {
  const { dialogue, id } = await createCommented()
  for (let visit = 0; visit < 3; visit++) expect((await open(dialogue)).status).toBe(204)
  const key = crypto.randomUUID()
  await sendComment(dialogue, id, {}, { key })
  await sendComment(dialogue, id, {}, { key })
  const [one, other] = [await createDevice(dialogue.tenant), await createDevice(dialogue.tenant)]
  await support(dialogue, id, one)
  await support(dialogue, id, one)
  await support(dialogue, id, other)
  await withdrawSupport(dialogue, id, other)
  await withdrawSupport(dialogue, id, other)
  expect((await getStatistics(dialogue)).totals).toEqual({
    opened: 3,
    sent: 1,
    submissions: 1,
    supports: 1,
    comments: 1,
  })
})

test('a refused submission is not counted', async () => {
  const dialogue = await createDialogue()
  await sendProposal(dialogue, { heading: '' })
  expect((await getStatistics(dialogue)).totals.submissions).toBe(0)
})

test('a support that is taken back leaves the figures of the day on which it was given', async () => {
  const dialogue = await createDialogue()
  const { id } = await createProposal(dialogue)
  const device = await createDevice(dialogue.tenant)
  await support(dialogue, id, device)
  passTime(day)
  await withdrawSupport(dialogue, id, device)
  const { periods } = await getStatistics(dialogue)
  expect(periods).toHaveLength(7)
  expect(periods.map(({ supports }) => supports)).toEqual([0, 0, 0, 0, 0, 0, 0])
})

test('each dialogue has its own figures, and what is imported counts on its own day', async () => {
  const park = await createDialogue()
  const square = await createDialogue({ slug: 'torget', title: 'Torget' }, park.tenant)
  await createProposal(park)
  const createdAt = new Date(Date.now() - 2 * day).toISOString()
  await importProposals(square, [
    { heading: 'Ett', createdAt },
    { heading: 'Två', createdAt },
  ])
  const { periods, dialogues } = await getStatistics(park)
  expect(periods.map(({ submissions }) => submissions)).toEqual([0, 0, 0, 0, 2, 0, 1])
  expect(dialogues.map(({ slug, totals }) => [slug, totals.submissions])).toEqual([
    ['torget', 2],
    ['parken', 1],
  ])
  expect((await getStatistics(park, '&dialogue=torget')).totals).toMatchObject({ submissions: 2, sent: 0 })
})

test('figures stay when what they counted is erased', async () => {
  const dialogue = await createDialogue()
  await createProposal(dialogue)
  await inDatabase(dialogue.tenant, (sql) => sql.exec('delete from submissions'))
  expect((await getStatistics(dialogue)).totals.submissions).toBe(1)
})

test('a form opened on the hosted page counts when somebody goes there, not when something collects pages', async () => {
  const dialogue = await createDialogue()
  const page = `/${dialogue.tenant.slug}/parken?write`
  await send(page)
  await send(page, { headers: { 'Sec-Fetch-Mode': 'navigate' } })
  expect((await getStatistics(dialogue)).totals.opened).toBe(1)
})

test('openings are counted from listed sites, of what everyone may see, while the kommun is active', async () => {
  const dialogue = await createDialogue()
  const draft = await createDialogue({ slug: 'utkast', state: 'draft' }, dialogue.tenant)
  await expectProblem(open(dialogue, { Origin: 'https://evil.tld' }), 'origin_not_allowed')
  await expectProblem(open(draft), 'not_found')
  await setTenantState(dialogue.tenant, 'paused')
  await expectProblem(open(dialogue), 'tenant_paused')
})

test('a dialogue that there isn’t has no figures', async () => {
  const dialogue = await createDialogue()
  await expectProblem(asOperator(`/${dialogue.tenant.slug}/statistics?dialogue=finns-inte`), 'not_found')
  await expectProblem(asOperator(`/${dialogue.tenant.slug}/statistics?range=8`), 'invalid_input')
})
