import { expect, test } from 'vitest'
import type { Configuration } from '../../../contracts/dialogues.ts'
import { passTime } from '../support/clock.ts'
import { createDevice, support } from '../support/devices.ts'
import { api, expectProblem, readPublic } from '../support/http.ts'
import { createProposal, sendProposal } from '../support/proposals.ts'
import { changeDialogue, countRows, createDialogue, type TestDialogue } from '../support/tenants.ts'

const hour = 3600_000
const inHours = (hours: number) => new Date(Date.now() + hours * hour).toISOString()

const getAvailability = async ({ path }: TestDialogue) =>
  (await readPublic<Configuration>(`${path}/configuration`)).dialogue.availability

test('a closed dialogue is read and takes nothing', async () => {
  const dialogue = await createDialogue()
  const { id } = await createProposal(dialogue)
  const device = await createDevice(dialogue.tenant)
  await changeDialogue(dialogue, { state: 'closed' })
  expect(await getAvailability(dialogue)).toBe('closed')
  expect(await readPublic(`${dialogue.path}/proposals`)).toMatchObject({ total: 1 })
  await expectProblem(sendProposal(dialogue), 'dialogue_not_open')
  await expectProblem(support(dialogue, id, device), 'dialogue_not_open')
  expect(await countRows(dialogue.tenant, 'submissions')).toBe(1)
})

test('a dialogue opens and closes by the clock', async () => {
  const dialogue = await createDialogue({ opensAt: inHours(1), closesAt: inHours(3) })
  expect(await getAvailability(dialogue)).toBe('scheduled')
  await expectProblem(sendProposal(dialogue), 'dialogue_not_open')
  passTime(hour)
  expect(await getAvailability(dialogue)).toBe('open')
  expect((await sendProposal(dialogue)).status).toBe(201)
  passTime(2 * hour)
  expect(await getAvailability(dialogue)).toBe('closed')
  await expectProblem(sendProposal(dialogue), 'dialogue_not_open')
})

test('an archived dialogue has gone', async () => {
  const dialogue = await createDialogue()
  const { id } = await createProposal(dialogue)
  const device = await createDevice(dialogue.tenant)
  await changeDialogue(dialogue, { state: 'archived' })
  passTime(6000)
  await expectProblem(api(`${dialogue.path}/configuration`), 'not_found')
  await expectProblem(api(`${dialogue.path}/proposals/${id}`), 'not_found')
  await expectProblem(support(dialogue, id, device), 'not_found')
  await expectProblem(sendProposal(dialogue), 'not_found')
})

test('a draft takes nothing', async () => {
  const dialogue = await createDialogue({ state: 'draft' })
  await expectProblem(sendProposal(dialogue), 'not_found')
  expect(await countRows(dialogue.tenant, 'submissions')).toBe(0)
})
