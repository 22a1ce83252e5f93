import { afterEach, expect, test, vi } from 'vitest'
import { createComment, createCommented, getComment } from '../support/comments.ts'
import { createDevice } from '../support/devices.ts'
import { flag } from '../support/flags.ts'
import { api, asOperator, expectProblem, readJson, readPublic } from '../support/http.ts'
import { signIn } from '../support/members.ts'
import { createId } from '../support/operations.ts'
import { createProposal, decide, getSubmission, importProposals } from '../support/proposals.ts'
import { decideMany, readQueue } from '../support/queue.ts'
import { countRows, createDialogue, inDatabase, type TestDialogue } from '../support/tenants.ts'

afterEach(() => vi.useRealTimers())

const email = 'ann@exempel.se'
const isFound = async ({ path }: TestDialogue, q: string) =>
  (await readPublic<{ total: number }>(`${path}/proposals?q=${q}`)).total > 0

test('of a hundred the answer tells which were refused, and why; the others are done', async () => {
  const dialogue = await createDialogue({ moderation: 'before' })
  const { tenant } = dialogue
  const rows = Array.from({ length: 97 }, (_, n) => ({ id: `n${n}`, heading: `Förslag ${n}`, status: 'submitted' }))
  await importProposals(dialogue, rows)
  const { items } = await readQueue(tenant, 'limit=100')
  const changed = items[3]?.id ?? ''
  await decide(dialogue, changed, { action: 'reject', reason: 'Skäl.' })
  await decide(dialogue, changed, { action: 'publish' })
  const asked = items.map(({ type, id, version }) => ({ type, id, version }))
  const missing = { type: 'submission', id: createId(), version: 1 }
  const comment = { type: 'comment', id: createId(), version: 1 }
  const report = await decideMany(tenant, { action: 'publish', items: [...asked, missing, comment, asked[0]] })
  const refused = report.filter(({ problem }) => problem)
  expect(refused).toEqual([
    { type: 'submission', id: changed, problem: 'version_conflict', version: 3 },
    { ...missing, version: undefined, problem: 'not_found' },
    { ...comment, version: undefined, problem: 'not_found' },
    { type: 'submission', id: asked[0]?.id, problem: 'version_conflict', version: 2 },
  ])
  expect(report).toHaveLength(100)
  expect(await countRows(tenant, 'submissions', `status = 'published'`)).toBe(97)
  await expectProblem(
    asOperator(`/${tenant.slug}/decisions`, {
      method: 'POST',
      json: { action: 'publish', items: Array.from({ length: 101 }, () => missing) },
    }),
    'invalid_input',
  )
})

test('undone in time everything is as before: status, search, flags; and nobody is told', async () => {
  const { dialogue, id } = await createCommented()
  const { tenant } = dialogue
  const device = await createDevice(tenant)
  const waiting = (await createProposal(dialogue, { heading: 'Övergångsställe', email, elapsed: 5 })).id
  const comment = (await createComment(dialogue, id)).id
  await flag(dialogue, { proposal: id }, device)
  await flag(dialogue, { proposal: id, comment }, device)
  const mails = () => countRows(tenant, 'mail_outbox', `template = 'news'`)

  const named = (version: number) => [
    { type: 'submission', id: waiting, version },
    { type: 'submission', id, version },
    { type: 'comment', id: comment, version },
  ]
  const version = (await getSubmission(dialogue, id)).version
  await decideMany(tenant, { action: 'publish', items: [{ type: 'submission', id: waiting, version: 1 }] })
  await decideMany(tenant, { action: 'hide', reason: 'Skäl.', items: [{ type: 'submission', id, version }] })
  await decideMany(tenant, { action: 'dismiss_flags', items: [{ type: 'comment', id: comment, version: 1 }] })
  expect(await isFound(dialogue, 'övergångsställe')).toBe(true)
  expect(await mails()).toBe(1)
  expect((await readQueue(tenant)).counts).toMatchObject({ flagged: 0, refused: 1 })

  const undone = await decideMany(
    tenant,
    { items: named(2).map((one) => (one.id === id ? { ...one, version: version + 1 } : one)) },
    { undo: true },
  )
  expect(undone.filter(({ problem }) => problem)).toEqual([])
  expect(await isFound(dialogue, 'övergångsställe')).toBe(false)
  expect(await mails()).toBe(0)
  expect((await readQueue(tenant)).counts).toEqual({ waiting: 0, flagged: 2, quarantined: 1, refused: 0 })
  expect(await getSubmission(dialogue, waiting)).toMatchObject({ status: 'submitted', version: 3, hidden: false })
  expect((await getSubmission(dialogue, waiting)).history.map(({ action }) => action)).toEqual([
    'submit',
    'publish',
    'undo',
  ])
  expect(await getComment(dialogue, comment)).toMatchObject({ version: 3, flags: [{ reason: 'spam' }] })

  // Published anew it is found again, and its closing time is counted anew.
  await decideMany(tenant, { action: 'publish', items: [{ type: 'submission', id: waiting, version: 3 }] })
  expect(await isFound(dialogue, 'övergångsställe')).toBe(true)
})

test('what followers are told of a decision waits until it can’t be taken back any more', async () => {
  const dialogue = await createDialogue({ moderation: 'before' })
  const { id } = await createProposal(dialogue, { email })
  const before = Date.now()
  await decide(dialogue, id, { action: 'publish' })
  const [due] = await inDatabase(dialogue.tenant, (sql) =>
    sql.exec<{ at: number }>(`select next_attempt_at as at from mail_outbox where template = 'news'`).toArray(),
  )
  expect(due?.at).toBeGreaterThanOrEqual(before + 30_000)
})

test('only the member’s own last decision can be taken back, once, and soon', async () => {
  const dialogue = await createDialogue({ moderation: 'before' })
  const { tenant } = dialogue
  const { id } = await createProposal(dialogue)
  const [mine, theirs] = [await signIn(tenant, 'moderator'), await signIn(tenant, 'admin')]
  const undo = async (headers: Record<string, string>, version: number) => {
    const json = { items: [{ type: 'submission', id, version }] }
    const response = await api(`/${tenant.slug}/decisions/undo`, { method: 'POST', json, headers })
    return (await readJson<{ items: { problem?: string }[] }>(response)).items[0]?.problem
  }
  const publish = async (version: number) => {
    const json = { action: 'publish', items: [{ type: 'submission', id, version }] }
    await readJson(await api(`/${tenant.slug}/decisions`, { method: 'POST', json, headers: mine }))
  }
  await publish(1)
  expect(await undo(theirs, 2)).toBe('transition_not_allowed')
  expect(await undo(mine, 1)).toBe('version_conflict')
  expect(await undo(mine, 2)).toBeUndefined()
  expect(await undo(mine, 3)).toBe('transition_not_allowed')
  await publish(3)
  await inDatabase(tenant, (sql) => void sql.exec('update undoable_decisions set at = at - 30001'))
  expect(await undo(mine, 4)).toBe('transition_not_allowed')
  expect((await getSubmission(dialogue, id)).status).toBe('published')
})

test('of two moderators who decide at once one is told that the other was first', async () => {
  const dialogue = await createDialogue({ moderation: 'before' })
  const { id } = await createProposal(dialogue)
  const items = [{ type: 'submission', id, version: 1 }]
  const reports = await Promise.all([
    decideMany(dialogue.tenant, { action: 'publish', items }),
    decideMany(dialogue.tenant, { action: 'reject', reason: 'Skäl.', items }),
  ])
  expect(
    reports
      .flat()
      .map(({ problem }) => problem ?? 'done')
      .toSorted(),
  ).toEqual(['done', 'version_conflict'])
  expect((await getSubmission(dialogue, id)).history).toHaveLength(2)
})
