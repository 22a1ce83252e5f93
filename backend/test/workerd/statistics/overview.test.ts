import { expect, test } from 'vitest'
import type { Overview } from '../../../contracts/statistics.ts'
import { createCommented, sendComment } from '../support/comments.ts'
import { createDevice, support } from '../support/devices.ts'
import { flag } from '../support/flags.ts'
import { asOperator, readJson } from '../support/http.ts'
import { createProposal, decide } from '../support/proposals.ts'
import { createDialogue, type TestDialogue } from '../support/tenants.ts'

const getOverview = async ({ tenant }: TestDialogue): Promise<Overview> =>
  readJson(await asOperator(`/${tenant.slug}/overview`))

const inDays = (days: number) => new Date(Date.now() + days * 24 * 3600_000).toISOString()

test('what waits and what is flagged is counted until somebody decides', async () => {
  const { dialogue, id } = await createCommented()
  const other = await createDialogue({ slug: 'torget', moderation: 'before' }, dialogue.tenant)
  const waiting = await createProposal(other, { heading: 'Väntar' })
  const device = await createDevice(dialogue.tenant)
  await flag(dialogue, { proposal: id }, device)
  await flag(dialogue, { proposal: id }, await createDevice(dialogue.tenant))
  await sendComment(dialogue, id, { elapsed: 1 })
  expect(await getOverview(dialogue)).toMatchObject({
    waiting: { submissions: 1, comments: 1 },
    flagged: { submissions: 1, comments: 0 },
    dialogues: { all: 2, open: 2, draft: 0 },
  })
  await decide(other, waiting.id, { action: 'publish' })
  await decide(dialogue, id, { action: 'dismiss_flags' })
  expect(await getOverview(dialogue)).toMatchObject({ waiting: { submissions: 0 }, flagged: { submissions: 0 } })
})

test('a proposal over its threshold waits for an answer until it has one', async () => {
  const dialogue = await createDialogue({ settings: { threshold: 1 } })
  const { id } = await createProposal(dialogue)
  await support(dialogue, id, await createDevice(dialogue.tenant))
  expect((await getOverview(dialogue)).unanswered).toBe(1)
  const path = `/${dialogue.tenant.slug}/submissions/${id}`
  const { version } = await readJson<{ version: number }>(await asOperator(path))
  await asOperator(`${path}/response`, { method: 'PUT', json: { version, text: 'Vi bygger.', by: 'Nämnden' } })
  expect((await getOverview(dialogue)).unanswered).toBe(0)
})

test('what closes soon stands first, drafts and what is over not at all', async () => {
  const dialogue = await createDialogue({ slug: 'sen', closesAt: inDays(10) })
  await createDialogue({ slug: 'snar', closesAt: inDays(2) }, dialogue.tenant)
  await createDialogue({ slug: 'senare', closesAt: inDays(20) }, dialogue.tenant)
  await createDialogue({ slug: 'utkast', state: 'draft', closesAt: inDays(1) }, dialogue.tenant)
  const { closing, dialogues } = await getOverview(dialogue)
  expect(closing.map(({ slug }) => slug)).toEqual(['snar', 'sen'])
  expect(dialogues).toEqual({ all: 4, open: 3, draft: 1 })
})

test('the latest are in their public words, without what is not sent for good', async () => {
  const dialogue = await createDialogue()
  await createProposal(dialogue, { heading: 'Ring 19121212-1212' })
  const confirming = await createDialogue({ slug: 'mejl', settings: { proposing: 'email' } }, dialogue.tenant)
  await createProposal(confirming, { email: 'anna@exempel.se' })
  const { latest } = await getOverview(dialogue)
  expect(latest.map(({ heading }) => heading)).toEqual(['Ring •••••••••••••'])
  expect(latest[0]?.dialogue).toEqual({ slug: 'parken', title: 'Parken' })
})
