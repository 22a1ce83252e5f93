import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { ProposalDetail } from '../../../contracts/kinds/proposals.ts'
import type { Tenant } from '../../../contracts/operators.ts'
import type { Support } from '../../../contracts/supports.ts'
import { tenantObject } from '../../../objects.ts'
import { loadKeys } from '../../../tenant/keys/keys.ts'
import { createDeviceToken } from '../../../tenant/supports/rules.ts'
import { createDevice, support, withdrawSupport } from '../support/devices.ts'
import { readJson, readPublic } from '../support/http.ts'
import { createProposal, importProposals } from '../support/proposals.ts'
import { countRows, createDialogue, type TestDialogue } from '../support/tenants.ts'

async function createSupportable(settings: Record<string, unknown> = {}) {
  const dialogue = await createDialogue({ settings })
  const { id } = await createProposal(dialogue)
  return { dialogue, id, read: () => readPublic<ProposalDetail>(`${dialogue.path}/proposals/${id}`) }
}

test('a device that supports twice counts once', async () => {
  const { dialogue, id } = await createSupportable()
  const device = await createDevice(dialogue.tenant)
  expect(await readJson(await support(dialogue, id, device))).toEqual({ supports: 1, supported: true })
  expect(await readJson(await support(dialogue, id, device))).toEqual({ supports: 1, supported: true })
})

test('a support can be taken back, and taking it back twice changes nothing', async () => {
  const { dialogue, id, read } = await createSupportable()
  const device = await createDevice(dialogue.tenant)
  await support(dialogue, id, device)
  expect(await readJson(await withdrawSupport(dialogue, id, device))).toEqual({ supports: 0, supported: false })
  expect(await readJson(await withdrawSupport(dialogue, id, device))).toEqual({ supports: 0, supported: false })
  expect((await read()).supports).toBe(0)
  expect(await readJson(await support(dialogue, id, device))).toEqual({ supports: 1, supported: true })
})

test('taking back what was never given takes nothing from the others', async () => {
  const { dialogue, id } = await createSupportable()
  await support(dialogue, id, await createDevice(dialogue.tenant))
  const other = await createDevice(dialogue.tenant)
  expect(await readJson(await withdrawSupport(dialogue, id, other))).toEqual({ supports: 1, supported: false })
})

/** So many devices as 1,000 browsers got them; the proofs of their minting have tests of their own. */
const mintDevices = (tenant: Tenant, count: number) =>
  runInDurableObject(tenantObject(env, tenant.id), (_, { storage }) => {
    const keys = loadKeys(storage)
    return Array.from({ length: count }, () => createDeviceToken(keys, crypto.randomUUID()))
  })

const supportAtOnce = (dialogue: TestDialogue, id: string, devices: string[]) =>
  Promise.all(devices.map((device) => support(dialogue, id, device)))

test('1,000 at once by one device count one', async () => {
  const { dialogue, id, read } = await createSupportable({ threshold: 2 })
  const [device = ''] = await mintDevices(dialogue.tenant, 1)
  const answers = await supportAtOnce(dialogue, id, Array(1000).fill(device))
  for (const answer of answers) expect(await readJson<Support>(answer)).toEqual({ supports: 1, supported: true })
  expect(await read()).toMatchObject({ supports: 1, status: 'published' })
  expect(await countRows(dialogue.tenant, 'supports')).toBe(1)
})

test('1,000 devices at once count 1,000, and pass the threshold once', async () => {
  const { dialogue, id, read } = await createSupportable({ threshold: 500 })
  const devices = await mintDevices(dialogue.tenant, 1000)
  const answers = await supportAtOnce(dialogue, id, devices)
  const counted = await Promise.all(answers.map((answer) => readJson<Support>(answer)))
  // Each was the only one to make its number.
  expect(counted.map(({ supports }) => supports).sort((a, b) => a - b)).toEqual(devices.map((_, index) => index + 1))
  expect(await read()).toMatchObject({ supports: 1000, status: 'threshold_reached' })
  expect(await countRows(dialogue.tenant, 'submission_events', `action = 'reach_threshold'`)).toBe(1)
})

test('devices that support and take back at the same time leave a number that their rows add up to', async () => {
  const { dialogue, id, read } = await createSupportable()
  const devices = await mintDevices(dialogue.tenant, 50)
  const acts = [support, withdrawSupport, support, withdrawSupport, support]
  await Promise.all(devices.flatMap((device, index) => acts.slice(index % 2).map((act) => act(dialogue, id, device))))
  const rows = await countRows(dialogue.tenant, 'supports')
  expect((await read()).supports).toBe(rows)
  await Promise.all(devices.map((device) => withdrawSupport(dialogue, id, device)))
  expect((await read()).supports).toBe(0)
  expect(await countRows(dialogue.tenant, 'supports')).toBe(0)
})

test('reaching the threshold changes the status by itself, with its history', async () => {
  const { dialogue, id, read } = await createSupportable({ threshold: 2 })
  const devices = [await createDevice(dialogue.tenant), await createDevice(dialogue.tenant)] as const
  await support(dialogue, id, devices[0])
  expect(await read()).toMatchObject({ status: 'published', supports: 1 })
  await support(dialogue, id, devices[1])
  const reached = await read()
  expect(reached).toMatchObject({ status: 'threshold_reached', supports: 2 })
  expect(reached.history.map(({ status }) => status)).toEqual(['published', 'threshold_reached'])
  await withdrawSupport(dialogue, id, devices[0])
  await support(dialogue, id, devices[0])
  expect((await read()).history).toEqual(reached.history)
})

test('the numbers that the old service counted are added to', async () => {
  const { dialogue } = await createSupportable()

  await importProposals(dialogue, [{ heading: 'Från förr', supports: 41 }])
  const { items } = await readPublic<{ items: { id: string }[] }>(`${dialogue.path}/proposals?sort=supported`)
  const answer = await support(dialogue, items[0]?.id ?? '', await createDevice(dialogue.tenant))
  expect(await readJson(answer)).toEqual({ supports: 42, supported: true })
})
