import { expect, test } from 'vitest'
import { createDevice, support, withdrawSupport } from '../support/devices.ts'
import { api, expectProblem } from '../support/http.ts'
import { createProof } from '../support/proofs.ts'
import { createProposal, decide } from '../support/proposals.ts'
import { changeDialogue, countRows, createDialogue, site } from '../support/tenants.ts'

const mint = (path: string, json: unknown) => api(path, { method: 'POST', json, headers: { Origin: site } })

test('minting twice with a key gives the same device, and with another key another', async () => {
  const { tenant } = await createDialogue()
  const key = crypto.randomUUID()
  const first = await createDevice(tenant, key)
  expect(await createDevice(tenant, key)).toBe(first)
  expect(await createDevice(tenant)).not.toBe(first)
})

test('a device costs a proof for its own key', async () => {
  const { tenant } = await createDialogue()
  const path = `/${tenant.slug}/devices`
  const proof = await createProof(tenant, crypto.randomUUID())
  await expectProblem(mint(path, { key: crypto.randomUUID(), proof }), 'proof_required')
  const problem = await expectProblem(mint(path, { key: 'inget' }), 'invalid_input')
  expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(['/key', '/proof'])
})

test('a forged token is nobody’s', async () => {
  const dialogue = await createDialogue()
  const { id } = await createProposal(dialogue)
  const device = await createDevice(dialogue.tenant)
  const [name = '', signature = ''] = device.split('.')
  const swapped = `${signature}.${name}`
  const changed = `${name.slice(0, -1)}${name.endsWith('A') ? 'B' : 'A'}.${signature}`
  const invented = `${'A'.repeat(43)}.${'A'.repeat(43)}`
  for (const token of [swapped, changed, invented]) {
    await expectProblem(support(dialogue, id, token), 'unauthenticated')
    await expectProblem(withdrawSupport(dialogue, id, token), 'unauthenticated')
  }
  expect(await countRows(dialogue.tenant, 'supports')).toBe(0)
})

test('without a token, or with something else for one, nothing is counted', async () => {
  const dialogue = await createDialogue()
  const { id } = await createProposal(dialogue)
  await expectProblem(support(dialogue, id, 'inte-en-token'), 'invalid_input')
  const bare = api(`${dialogue.path}/proposals/${id}/support`, { method: 'PUT', headers: { Origin: site } })
  const problem = await expectProblem(bare, 'invalid_input')
  expect(problem.errors).toEqual([{ pointer: '/min-kommun-device', code: 'required' }])
})

test.each([
  ['waiting', 'before', undefined],
  ['rejected', 'before', { action: 'reject', reason: 'Skäl.' }],
  ['hidden', 'after', { action: 'hide', reason: 'Skäl.' }],
])('what is %s can’t be supported, and seems not to be there', async (_, moderation, decision) => {
  const dialogue = await createDialogue({ moderation })
  const { id } = await createProposal(dialogue)
  if (decision) expect((await decide(dialogue, id, decision)).status).toBe(200)
  await expectProblem(support(dialogue, id, await createDevice(dialogue.tenant)), 'not_found')
})

test('what its author withdrew can’t be supported', async () => {
  const dialogue = await createDialogue()
  const { id, code } = await createProposal(dialogue)
  await api(`/${dialogue.tenant.slug}/receipts/${code}/withdrawal`, { method: 'POST', headers: { Origin: site } })
  await expectProblem(support(dialogue, id, await createDevice(dialogue.tenant)), 'not_found')
})

test("another dialogue's proposal is not in this one", async () => {
  const dialogue = await createDialogue()
  const other = await createDialogue({ slug: 'torget' }, dialogue.tenant)
  const { id } = await createProposal(other)
  const device = await createDevice(dialogue.tenant)
  await expectProblem(support(dialogue, id, device), 'not_found')
  await expectProblem(support(dialogue, crypto.randomUUID(), device), 'not_found')
})

test('in a closed dialogue nothing is given and nothing taken back', async () => {
  const dialogue = await createDialogue()
  const { id } = await createProposal(dialogue)
  const device = await createDevice(dialogue.tenant)
  await support(dialogue, id, device)
  await changeDialogue(dialogue, { state: 'closed' })
  await expectProblem(withdrawSupport(dialogue, id, device), 'dialogue_not_open')
  await expectProblem(support(dialogue, id, await createDevice(dialogue.tenant)), 'dialogue_not_open')
  expect(await countRows(dialogue.tenant, 'supports')).toBe(1)
})

test('what is stored of a device tells nobody which it is', async () => {
  const dialogue = await createDialogue()
  const { id } = await createProposal(dialogue)
  const device = await createDevice(dialogue.tenant)
  await support(dialogue, id, device)
  const [name = '', signature = ''] = device.split('.')
  expect(await countRows(dialogue.tenant, 'supports', `identity_hash in ('${name}', '${signature}')`)).toBe(0)
})
