import { expect, test } from 'vitest'
import type { ProposalList } from '../../../contracts/kinds/proposals.ts'
import { passTime } from '../support/clock.ts'
import { api, asOperator, readJson, send } from '../support/http.ts'
import { createProposal, decide } from '../support/proposals.ts'
import { createDialogue, setTenantState } from '../support/tenants.ts'

const longest = 5000

test('a public read is at most five seconds behind the truth', async () => {
  const dialogue = await createDialogue()
  const { id } = await createProposal(dialogue)
  const read = async () => (await readJson<ProposalList>(await api(`${dialogue.path}/proposals`))).total
  expect(await read()).toBe(1)
  await decide(dialogue, id, { action: 'hide', reason: 'Skäl.' })
  passTime(longest + 1)
  expect(await read()).toBe(0)
})

test('reading often does not make it last longer', async () => {
  const dialogue = await createDialogue()
  const { id } = await createProposal(dialogue)
  const read = async () => (await api(`${dialogue.path}/proposals/${id}`)).status
  expect(await read()).toBe(200)
  await decide(dialogue, id, { action: 'hide', reason: 'Skäl.' })
  for (let second = 0; second <= 5; second++) {
    await read()
    passTime(1001)
  }
  expect(await read()).toBe(404)
})

test('a pause is seen within five seconds, and a write sees it at once', async () => {
  const dialogue = await createDialogue()
  const read = () => api(`${dialogue.path}/proposals`)
  expect((await read()).status).toBe(200)
  await setTenantState(dialogue.tenant, 'paused')
  passTime(longest + 1)
  expect((await read()).status).toBe(403)
})

test('what is not there is not remembered as missing once it is', async () => {
  const dialogue = await createDialogue({ state: 'draft' })
  const read = () => api(`${dialogue.path}/proposals`)
  expect((await read()).status).toBe(404)
  await asOperator(dialogue.path, { method: 'PATCH', json: { version: 1, state: 'open' } })
  expect((await read()).status).toBe(200)
})

test('browsers keep nothing without asking, and members’ and secret answers are kept by nobody', async () => {
  const dialogue = await createDialogue()
  const { code } = await createProposal(dialogue)
  expect((await api(`${dialogue.path}/proposals`)).headers.get('Cache-Control')).toBe(
    'public, max-age=0, must-revalidate',
  )
  const { slug } = dialogue.tenant
  for (const path of [`/${slug}/receipts/${code}`, `/${slug}/challenges/${crypto.randomUUID()}`]) {
    expect((await api(path)).headers.get('Cache-Control')).toBe('no-store')
  }
  expect((await asOperator(`/${slug}/submissions`)).headers.get('Cache-Control')).toBe('no-store')
})

test('the header between object and edge stays between them', async () => {
  const dialogue = await createDialogue()
  for (const path of [
    `/api/v1${dialogue.path}/proposals`,
    `/${dialogue.tenant.slug}/parken`,
    `/${dialogue.tenant.slug}`,
  ]) {
    expect((await send(path)).headers.get('Min-Kommun-Cache')).toBeNull()
  }
})

test('one kommun’s answer is never another’s, whatever the address is called', async () => {
  const [one, other] = [await createDialogue({ title: 'Ett' }), await createDialogue({ title: 'Två' })]
  for (const { path, title } of [one, other, one]) {
    expect(await readJson(await api(`${path}/configuration`))).toMatchObject({ dialogue: { title } })
  }
})
