import { expect, test } from 'vitest'
import type { Configuration } from '../../../contracts/dialogues.ts'
import type { Receipt } from '../../../contracts/receipts.ts'
import { letCachesLapse } from '../support/clock.ts'
import { createDevice, support } from '../support/devices.ts'
import { api, asOperator, expectProblem, readJson, readPublic, send } from '../support/http.ts'
import { createProof } from '../support/proofs.ts'
import { createProposal, sendProposal } from '../support/proposals.ts'
import { countRows, createDialogue, setTenantState, site } from '../support/tenants.ts'

test('a paused kommun says so in its configuration, and in nothing else', async () => {
  const dialogue = await createDialogue()
  const { id } = await createProposal(dialogue)
  const device = await createDevice(dialogue.tenant)
  const key = crypto.randomUUID()
  const proof = await createProof(dialogue.tenant, key)
  const { slug } = dialogue.tenant
  expect(await readJson(await setTenantState(dialogue.tenant, 'paused'))).toMatchObject({ state: 'paused' })

  const configuration = await readPublic<Configuration>(`${dialogue.path}/configuration`)
  expect(configuration.dialogue.availability).toBe('paused')
  await expectProblem(sendProposal(dialogue, { proof }, { key }), 'tenant_paused')
  await expectProblem(support(dialogue, id, device), 'tenant_paused')
  for (const path of [
    `/${slug}/dialogues`,
    `${dialogue.path}/proposals`,
    `${dialogue.path}/proposals/${id}`,
    `/${slug}/challenges/${key}`,
  ]) {
    await expectProblem(api(path), 'tenant_paused')
  }
  await expectProblem(asOperator(dialogue.path), 'tenant_paused')
  expect(await countRows(dialogue.tenant, 'submissions')).toBe(1)
  expect(await countRows(dialogue.tenant, 'supports')).toBe(0)
})

test('who sent something before the pause gets the receipt again, and reads it, and changes nothing', async () => {
  const dialogue = await createDialogue()
  const key = crypto.randomUUID()
  const proof = await createProof(dialogue.tenant, key)
  const first = await readJson<Receipt>(await sendProposal(dialogue, { proof }, { key }), 201)
  await setTenantState(dialogue.tenant, 'paused')
  const { slug } = dialogue.tenant
  expect(await readJson(await sendProposal(dialogue, { proof }, { key }), 201)).toEqual(first)
  const other = await sendProposal(dialogue, { proof, heading: 'En annan' }, { key })
  expect(await expectProblem(other, 'already_received')).toMatchObject({ receipt: first })

  expect(await readJson(await api(`/${slug}/receipts/${first.code}`))).toMatchObject({ reference: first.reference })
  expect((await send(`/${slug}/r/${first.code}`)).status).toBe(200)
  const withdrawal = { method: 'POST', headers: { Origin: site } }
  await expectProblem(api(`/${slug}/receipts/${first.code}/withdrawal`, withdrawal), 'tenant_paused')
  const form = { method: 'POST', headers: { 'Sec-Fetch-Site': 'same-origin' } }
  expect((await send(`/${slug}/r/${first.code}`, form)).status).toBe(403)
  expect(await countRows(dialogue.tenant, 'submission_events', `action = 'withdraw'`)).toBe(0)
})

test('its pages say so kindly, without showing what is on them', async () => {
  const dialogue = await createDialogue()
  await createProposal(dialogue, { heading: 'Kanariefågel' })
  await setTenantState(dialogue.tenant, 'paused')
  letCachesLapse()
  expect((await send(`/${dialogue.tenant.slug}`)).status).toBe(403)
  const page = await send(`/${dialogue.tenant.slug}/parken`)
  expect(page.status).toBe(200)
  expect(await page.text()).not.toContain('Kanariefågel')
})

test('resumed, everything is as it was', async () => {
  const dialogue = await createDialogue()
  const { id } = await createProposal(dialogue)
  await setTenantState(dialogue.tenant, 'paused')
  await setTenantState(dialogue.tenant, 'active')
  expect(await readPublic(`${dialogue.path}/proposals/${id}`)).toMatchObject({ id })
  expect((await sendProposal(dialogue)).status).toBe(201)
})

test('pausing twice is pausing once', async () => {
  const { tenant } = await createDialogue()
  await setTenantState(tenant, 'paused')
  await setTenantState(tenant, 'paused')
  expect(await countRows(tenant, 'audit_log', `action = 'tenant.paused'`)).toBe(1)
})
