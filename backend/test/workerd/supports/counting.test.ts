import { expect, test } from 'vitest'
import type { ProposalDetail } from '../../../contracts/kinds/proposals.ts'
import type { Support } from '../../../contracts/supports.ts'
import { createDevice, support, withdrawSupport } from '../support/devices.ts'
import { readJson, readPublic } from '../support/http.ts'
import { createProposal, importProposals } from '../support/proposals.ts'
import { countRows, createDialogue } from '../support/tenants.ts'

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

test('200 at once by one device count one', async () => {
  const { dialogue, id, read } = await createSupportable()
  const device = await createDevice(dialogue.tenant)
  const answers = await Promise.all(Array.from({ length: 200 }, () => support(dialogue, id, device)))
  for (const answer of answers) expect(await readJson<Support>(answer)).toEqual({ supports: 1, supported: true })
  expect((await read()).supports).toBe(1)
  expect(await countRows(dialogue.tenant, 'supports')).toBe(1)
})

test('50 devices at once count 50', async () => {
  const { dialogue, id, read } = await createSupportable()
  const devices = await Promise.all(Array.from({ length: 50 }, () => createDevice(dialogue.tenant)))
  await Promise.all(devices.map((device) => support(dialogue, id, device)))
  expect((await read()).supports).toBe(50)
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
