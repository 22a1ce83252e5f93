import { expect, test } from 'vitest'
import type { CommentList, ModeratedComment } from '../../../contracts/comments.ts'
import { createComment, createCommented, decideComment, getComment } from '../support/comments.ts'
import { api, asOperator, expectProblem, readJson, readPublic, send } from '../support/http.ts'
import { signIn } from '../support/members.ts'
import { createId } from '../support/operations.ts'
import { decide } from '../support/proposals.ts'
import { changeDialogue, countRows, createDialogue, type TestDialogue } from '../support/tenants.ts'

const reason = 'Texten handlar om en namngiven person.'

const writeOfficially = (
  { tenant }: TestDialogue,
  submission: string,
  headers: Record<string, string>,
  { text = 'Vi tar med oss det.', key = crypto.randomUUID() } = {},
) =>
  api(`/${tenant.slug}/submissions/${submission}/comments`, {
    method: 'POST',
    json: { text },
    headers: { ...headers, 'Idempotency-Key': key },
  })

test('publishing shows it, hiding takes it away, restoring brings it back', async () => {
  const { dialogue, id, path } = await createCommented({ moderation: 'before' })
  const { id: comment } = await createComment(dialogue, id)
  const total = async () => (await readPublic<CommentList>(`${path}/comments`)).total
  expect(await readJson(await decideComment(dialogue, comment, { action: 'publish' }))).toMatchObject({
    status: 'published',
    version: 2,
  })
  expect(await total()).toBe(1)
  await readJson(await decideComment(dialogue, comment, { action: 'hide', reason }))
  expect(await total()).toBe(0)
  await readJson(await decideComment(dialogue, comment, { action: 'restore' }))
  expect(await total()).toBe(1)
  const { history } = await getComment(dialogue, comment)
  expect(history.map(({ action }) => action)).toEqual(['submit', 'publish', 'hide', 'restore'])
  expect(history[2]?.reason).toBe(reason)
})

test('a rejected one can be published after all', async () => {
  const { dialogue, id } = await createCommented({ moderation: 'before' })
  const { id: comment } = await createComment(dialogue, id)
  expect(await readJson(await decideComment(dialogue, comment, { action: 'reject', reason }))).toMatchObject({
    status: 'rejected',
  })
  expect(await readJson(await decideComment(dialogue, comment, { action: 'publish' }))).toMatchObject({
    status: 'published',
  })
})

test.each([
  ['publish', 'after', {}],
  ['reject', 'after', { reason }],
  ['restore', 'after', {}],
  ['dismiss_flags', 'after', {}],
  ['hide', 'before', { reason }],
])('%s is refused where it leads nowhere', async (action, moderation, more) => {
  const { dialogue, id } = await createCommented({ moderation })
  const { id: comment } = await createComment(dialogue, id)
  const before = await getComment(dialogue, comment)
  await expectProblem(decideComment(dialogue, comment, { action, ...more }), 'transition_not_allowed')
  expect(await getComment(dialogue, comment)).toEqual(before)
})

test('rejecting and hiding take a reason', async () => {
  const { dialogue, id } = await createCommented()
  const { id: comment } = await createComment(dialogue, id)
  for (const given of [{}, { reason: ' ' }, { reason: 'a'.repeat(1001) }]) {
    await expectProblem(decideComment(dialogue, comment, { action: 'hide', ...given }), 'invalid_input')
  }
})

test('of two moderators who decide at once one is told that somebody has decided since', async () => {
  const { dialogue, id } = await createCommented()
  const { id: comment } = await createComment(dialogue, id)
  const path = `/${dialogue.tenant.slug}/comments/${comment}/decisions`
  const json = { action: 'hide', version: 1, reason }
  const answers = await Promise.all([0, 1].map(() => asOperator(path, { method: 'POST', json })))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(await expectProblem(asOperator(path, { method: 'POST', json }), 'version_conflict')).toMatchObject({
    version: 2,
  })
})

test('another kommun’s comment is as unknown as a missing one', async () => {
  const { dialogue, id } = await createCommented()
  const { id: comment } = await createComment(dialogue, id)
  const other = await createDialogue()
  const json = { action: 'hide', version: 1, reason }
  for (const unknown of [comment, createId(), 'inte-ett-id']) {
    await expectProblem(
      asOperator(`/${other.tenant.slug}/comments/${unknown}/decisions`, { method: 'POST', json }),
      'not_found',
    )
  }
})

test('the queue is oldest first, by status, dialogue and proposal, a page at a time', async () => {
  const { dialogue, id } = await createCommented({ moderation: 'before' })
  const ids: string[] = []
  for (let count = 0; count < 5; count++) ids.push((await createComment(dialogue, id)).id)
  const read = async (query: string) =>
    readJson<{ items: ModeratedComment[]; next?: string }>(
      await asOperator(`/${dialogue.tenant.slug}/comments?${query}`),
    )
  const seen: string[] = []
  let next = '0'
  do {
    const page = await read(`dialogue=parken&submission=${id}&status=submitted&limit=2&cursor=${next}`)
    seen.push(...page.items.map((item) => item.id))
    next = page.next ?? ''
  } while (next)
  expect(seen).toEqual(ids)
  expect((await read('status=published')).items).toEqual([])
  expect((await read('dialogue=torget')).items).toEqual([])
  expect((await read(`submission=${createId()}`)).items).toEqual([])
  await expectProblem(asOperator(`/${dialogue.tenant.slug}/comments?cursor=x`), 'invalid_input')
})

test('a member’s comment is official, carries the name and is shown at once', async () => {
  const { dialogue, id, path } = await createCommented({ moderation: 'before' })
  const headers = await signIn(dialogue.tenant, 'moderator')
  const written = await readJson<ModeratedComment>(await writeOfficially(dialogue, id, headers), 201)
  expect(written).toMatchObject({ official: true, status: 'published', submission: id, dialogue: { slug: 'parken' } })
  expect(written.history.map(({ by }) => by)).toEqual(['Maja Medlem', 'Maja Medlem'])
  const { items } = await readPublic<CommentList>(`${path}/comments`)
  expect(items).toMatchObject([{ official: true, author: 'Maja Medlem', text: 'Vi tar med oss det.' }])
  const page = await (await send(`/${dialogue.tenant.slug}/parken?proposal=${id}`)).text()
  expect(page).toMatch(/class="badge"><svg[^>]*aria-hidden="true"[\s\S]*?<\/svg>Kommunen<\/span>/)
  expect(await countRows(dialogue.tenant, 'audit_log', `action = 'comment.official'`)).toBe(1)
})

test('the operator writes in the kommun’s name', async () => {
  const { dialogue, id, path } = await createCommented()
  const json = { text: 'Hej.' }
  const headers = { 'Idempotency-Key': crypto.randomUUID() }
  await readJson(
    await asOperator(`/${dialogue.tenant.slug}/submissions/${id}/comments`, { method: 'POST', json, headers }),
    201,
  )
  expect((await readPublic<CommentList>(`${path}/comments`)).items).toMatchObject([
    { author: 'Exempelkommun', official: true },
  ])
})

test('sent twice with its key it is stored once, and the key is good for nothing else', async () => {
  const { dialogue, id } = await createCommented()
  const headers = await signIn(dialogue.tenant, 'admin')
  const key = crypto.randomUUID()
  const first = await readJson(await writeOfficially(dialogue, id, headers, { key }), 201)
  expect(await readJson(await writeOfficially(dialogue, id, headers, { key }), 201)).toEqual(first)
  await expectProblem(writeOfficially(dialogue, id, headers, { key, text: 'Annat' }), 'already_received')
  expect(await countRows(dialogue.tenant, 'comments')).toBe(1)
})

test('after the dialogue has closed the kommun can still write, and where it isn’t public or comments are off it can’t', async () => {
  const { dialogue, id } = await createCommented()
  const headers = await signIn(dialogue.tenant, 'admin')
  await changeDialogue(dialogue, { state: 'closed' })
  await readJson(await writeOfficially(dialogue, id, headers), 201)
  await decide(dialogue, id, { action: 'hide', reason })
  await expectProblem(writeOfficially(dialogue, id, headers), 'transition_not_allowed')
  await changeDialogue(dialogue, { settings: {} })
  await expectProblem(writeOfficially(dialogue, id, headers), 'dialogue_not_open')
  await expectProblem(writeOfficially(dialogue, createId(), headers), 'not_found')
})
