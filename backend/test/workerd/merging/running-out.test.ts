import { runDurableObjectAlarm } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { ModeratedSubmission } from '../../../contracts/moderation.ts'
import { tenantObject } from '../../../objects.ts'
import { passTime } from '../support/clock.ts'
import { asOperator, readJson } from '../support/http.ts'
import { createProposal, getSubmission } from '../support/proposals.ts'
import { createDialogue } from '../support/tenants.ts'

test('time doesn’t run out for what is part of another, and is made up for when it no longer is', async () => {
  const dialogue = await createDialogue({ settings: { openPeriod: { unit: 'days', choices: [1] } } })
  const { tenant } = dialogue
  const duplicate = await createProposal(dialogue)
  const target = await createProposal(dialogue)
  const path = `/${tenant.slug}/submissions/${duplicate.id}/merges`
  const statusOf = async (id: string) => (await getSubmission(dialogue, id)).status
  await readJson(await asOperator(path, { method: 'POST', json: { into: target.id, version: 2 } }))

  passTime(2 * 24 * 3600_000)
  await runDurableObjectAlarm(tenantObject(env, tenant.id))
  expect(await statusOf(target.id)).toBe('closed')
  expect(await statusOf(duplicate.id)).toBe('published')

  await readJson<ModeratedSubmission>(await asOperator(path, { method: 'DELETE' }))
  await runDurableObjectAlarm(tenantObject(env, tenant.id))
  expect(await statusOf(duplicate.id)).toBe('closed')
})
