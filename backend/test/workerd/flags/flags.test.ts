import { expect, test } from 'vitest'
import type { ModeratedComment } from '../../../contracts/comments.ts'
import { flagReasons } from '../../../contracts/flags.ts'
import type { ModeratedSubmission } from '../../../contracts/moderation.ts'
import type { OwnSubmission } from '../../../contracts/receipts.ts'
import { createComment, createCommented, decideComment, getComment } from '../support/comments.ts'
import { createDevice, support } from '../support/devices.ts'
import { flag } from '../support/flags.ts'
import { api, asOperator, expectProblem, readJson, readPublic } from '../support/http.ts'
import { createId } from '../support/operations.ts'
import { payloads } from '../support/payloads.ts'
import { createProposal, decide, getSubmission } from '../support/proposals.ts'
import { changeDialogue, countRows, createDialogue, inDatabase, type TestDialogue } from '../support/tenants.ts'

const reason = 'Texten handlar om en namngiven person.'

async function createFlaggable() {
  const { dialogue, id, code } = await createCommented()
  const { id: comment } = await createComment(dialogue, id)
  return { dialogue, code, proposal: id, comment, device: await createDevice(dialogue.tenant) }
}

const listFlagged = async <T>({ tenant }: TestDialogue, what: 'submissions' | 'comments', flagged = true) =>
  (await readJson<{ items: T[] }>(await asOperator(`/${tenant.slug}/${what}?flagged=${flagged}`))).items

test.each(flagReasons)('%s reaches the moderators, with the words that were given', async (code) => {
  const { dialogue, proposal, device } = await createFlaggable()
  const answer = await flag(dialogue, { proposal }, device, { reason: code, text: 'Så här är det.' })
  expect(await readJson(answer)).toEqual({ flagged: true })
  const { flags } = await getSubmission(dialogue, proposal)
  expect(flags).toEqual([{ reason: code, text: 'Så här är det.', at: expect.any(String) }])
})

test('a comment is flagged by itself', async () => {
  const { dialogue, proposal, comment, device } = await createFlaggable()
  await readJson(await flag(dialogue, { proposal, comment }, device, { reason: 'hateful' }))
  expect((await getComment(dialogue, comment)).flags).toEqual([{ reason: 'hateful', at: expect.any(String) }])
  expect((await getSubmission(dialogue, proposal)).flags).toEqual([])
})

test('the queues show what is flagged, or what is not', async () => {
  const { dialogue, proposal, comment, device } = await createFlaggable()
  const other = await createProposal(dialogue)
  await flag(dialogue, { proposal }, device)
  const ids = (items: { id: string }[]) => items.map(({ id }) => id)
  expect(ids(await listFlagged<ModeratedSubmission>(dialogue, 'submissions'))).toEqual([proposal])
  expect(ids(await listFlagged<ModeratedSubmission>(dialogue, 'submissions', false))).toEqual([other.id])
  expect(await listFlagged(dialogue, 'comments')).toEqual([])
  expect(ids(await listFlagged<ModeratedComment>(dialogue, 'comments', false))).toEqual([comment])
  await flag(dialogue, { proposal, comment }, device)
  expect(ids(await listFlagged<ModeratedComment>(dialogue, 'comments'))).toEqual([comment])
  await expectProblem(asOperator(`/${dialogue.tenant.slug}/submissions?flagged=ja`), 'invalid_input')
})

test('100 at once by one device are one, on the proposal and on the comment', async () => {
  const { dialogue, proposal, comment, device } = await createFlaggable()
  for (const target of [{ proposal }, { proposal, comment }]) {
    const answers = await Promise.all(Array.from({ length: 100 }, () => flag(dialogue, target, device)))
    for (const answer of answers) expect(await readJson(answer)).toEqual({ flagged: true })
  }
  expect(await countRows(dialogue.tenant, 'flags')).toBe(2)
})

test('other devices are heard, too', async () => {
  const { dialogue, proposal } = await createFlaggable()
  const devices = await Promise.all(Array.from({ length: 10 }, () => createDevice(dialogue.tenant)))
  await Promise.all(devices.map((device) => flag(dialogue, { proposal }, device)))
  expect((await getSubmission(dialogue, proposal)).flags).toHaveLength(10)
})

test('what was flagged stays public until a moderator decides', async () => {
  const { dialogue, proposal, device } = await createFlaggable()
  await flag(dialogue, { proposal }, device)
  expect(await readPublic(`${dialogue.path}/proposals/${proposal}`)).not.toHaveProperty('flags')
})

test('dismissing keeps the proposal as it is, in its history for members and in the audit log', async () => {
  const { dialogue, code, proposal, device } = await createFlaggable()
  await flag(dialogue, { proposal }, device)
  const decided = await readJson<ModeratedSubmission>(await decide(dialogue, proposal, { action: 'dismiss_flags' }))
  expect(decided).toMatchObject({ status: 'published', hidden: false, flags: [] })
  expect(decided.history.at(-1)).toMatchObject({ action: 'dismiss_flags', status: 'published' })
  expect(await countRows(dialogue.tenant, 'audit_log', `action = 'submission.dismiss_flags'`)).toBe(1)
  await expectProblem(decide(dialogue, proposal, { action: 'dismiss_flags' }), 'transition_not_allowed')
  const own = await readJson<OwnSubmission>(await api(`/${dialogue.tenant.slug}/receipts/${code}`))
  expect(own.history.map(({ status }) => status)).toEqual(['submitted', 'published'])
})

test('a device whose flag was dismissed isn’t heard again about the same thing', async () => {
  const { dialogue, proposal, comment, device } = await createFlaggable()
  for (const target of [{ proposal }, { proposal, comment }]) await flag(dialogue, target, device)
  await decide(dialogue, proposal, { action: 'dismiss_flags' })
  expect(await readJson(await decideComment(dialogue, comment, { action: 'dismiss_flags' }))).toMatchObject({
    flags: [],
  })
  for (const target of [{ proposal }, { proposal, comment }]) {
    expect(await readJson(await flag(dialogue, target, device))).toEqual({ flagged: true })
  }
  expect(await listFlagged(dialogue, 'submissions')).toEqual([])
  expect(await listFlagged(dialogue, 'comments')).toEqual([])
})

test('hiding and restoring settle the flags', async () => {
  const { dialogue, proposal, comment, device } = await createFlaggable()
  for (const target of [{ proposal, comment }, { proposal }]) await flag(dialogue, target, device)
  expect(await readJson(await decideComment(dialogue, comment, { action: 'hide', reason }))).toMatchObject({
    flags: [],
  })
  expect(await readJson(await decide(dialogue, proposal, { action: 'hide', reason }))).toMatchObject({ flags: [] })
  expect(await readJson(await decide(dialogue, proposal, { action: 'restore' }))).toMatchObject({ flags: [] })
})

test('a decision that is refused settles nothing', async () => {
  const { dialogue, proposal, comment, device } = await createFlaggable()
  for (const target of [{ proposal, comment }, { proposal }]) await flag(dialogue, target, device)
  await expectProblem(decide(dialogue, proposal, { action: 'restore' }), 'transition_not_allowed')
  await expectProblem(decideComment(dialogue, comment, { action: 'restore' }), 'transition_not_allowed')
  expect((await getSubmission(dialogue, proposal)).flags).toHaveLength(1)
  expect((await getComment(dialogue, comment)).flags).toHaveLength(1)
})

test('of whoever flags nothing is kept but the hash that makes a device count once', async () => {
  const { dialogue, proposal, device } = await createFlaggable()
  await support(dialogue, proposal, device)
  await flag(dialogue, { proposal }, device)
  const [row] = await inDatabase(dialogue.tenant, (sql) => sql.exec('select * from flags').toArray())
  expect(Object.keys(row ?? {}).sort()).toEqual(
    ['at', 'comment_seq', 'id', 'identity_hash', 'reason', 'settled_at', 'submission_seq', 'text'].sort(),
  )
  expect(device).not.toContain(row?.identity_hash)
  expect(JSON.stringify(await getSubmission(dialogue, proposal))).not.toContain(String(row?.identity_hash))
})

test.each([
  [{}, '/reason', 'invalid_option'],
  [{ reason: 'inget' }, '/reason', 'invalid_option'],
  [{ reason: 'other' }, '/text', 'required'],
  [{ reason: 'other', text: '  ' }, '/text', 'required'],
  [{ reason: 'spam', text: 'a'.repeat(501) }, '/text', 'too_long'],
  [{ reason: 'spam', text: 'a\ud800' }, '/text', 'invalid_text'],
  [{ reason: 'spam', email: 'ann@exempel.se' }, '/email', 'unknown_field'],
])('bad input %# is refused at its field', async (json, pointer, code) => {
  const { dialogue, proposal, comment, device } = await createFlaggable()
  for (const target of [{ proposal }, { proposal, comment }]) {
    const { errors } = await expectProblem(flag(dialogue, target, device, json), 'invalid_input')
    expect(errors).toContainEqual(expect.objectContaining({ pointer, code }))
  }
  expect(await countRows(dialogue.tenant, 'flags')).toBe(0)
})

test('a forged token is nobody’s', async () => {
  const { dialogue, proposal } = await createFlaggable()
  await expectProblem(flag(dialogue, { proposal }, `${'A'.repeat(43)}.${'A'.repeat(43)}`), 'unauthenticated')
  await expectProblem(flag(dialogue, { proposal }, 'inte-en-token'), 'invalid_input')
})

test('what isn’t public can’t be flagged, and seems not to be there', async () => {
  const { dialogue, proposal, comment, device } = await createFlaggable()
  const second = await createProposal(dialogue)
  await expectProblem(flag(dialogue, { proposal: second.id, comment }, device), 'not_found')
  await expectProblem(flag(dialogue, { proposal, comment: createId() }, device), 'not_found')
  await expectProblem(flag(dialogue, { proposal: createId() }, device), 'not_found')
  await decideComment(dialogue, comment, { action: 'hide', reason })
  await expectProblem(flag(dialogue, { proposal, comment }, device), 'not_found')
  await decide(dialogue, proposal, { action: 'hide', reason })
  await expectProblem(flag(dialogue, { proposal }, device), 'not_found')
})

test('another kommun’s proposal and comment are as unknown as missing ones', async () => {
  const { proposal, comment } = await createFlaggable()
  const ours = await createDialogue()
  const device = await createDevice(ours.tenant)
  await expectProblem(flag(ours, { proposal }, device), 'not_found')
  await expectProblem(flag(ours, { proposal, comment }, device), 'not_found')
})

test('also when the dialogue has closed, a public text can be flagged', async () => {
  const { dialogue, proposal, device } = await createFlaggable()
  await changeDialogue(dialogue, { state: 'closed' })
  expect(await readJson(await flag(dialogue, { proposal }, device))).toEqual({ flagged: true })
})

test('one address is held back after a full classroom’s worth', async () => {
  const { dialogue, proposal, device } = await createFlaggable()
  for (let count = 0; count < 240; count += 60) {
    await Promise.all(Array.from({ length: 60 }, () => flag(dialogue, { proposal }, device)))
  }
  await expectProblem(flag(dialogue, { proposal }, device), 'too_many_requests')
})

test.each(payloads)('%j reaches the moderators as text', async (text) => {
  const { dialogue, proposal, device } = await createFlaggable()
  await flag(dialogue, { proposal }, device, { reason: 'other', text })
  expect((await getSubmission(dialogue, proposal)).flags[0]?.text).toBe(text)
})
