import { expect, test } from 'vitest'
import type { CommentList, SentComment } from '../../../contracts/comments.ts'
import type { ProposalDetail } from '../../../contracts/kinds/proposals.ts'
import { passTime } from '../support/clock.ts'
import {
  createComment,
  createCommented,
  createCommentInput,
  getComment,
  postComment,
  sendComment,
} from '../support/comments.ts'
import { expectProblem, readJson, readPublic, send } from '../support/http.ts'
import { markup, payloads } from '../support/payloads.ts'
import { createProof } from '../support/proofs.ts'
import { createProposal, decide } from '../support/proposals.ts'
import { changeDialogue, countRows, createDialogue, inDatabase } from '../support/tenants.ts'

test('a comment is shown with its author, oldest first, and counted', async () => {
  const { dialogue, id, path } = await createCommented()
  const first = await createComment(dialogue, id, { text: 'Först.' })
  const second = await createComment(dialogue, id, { text: 'Sedan.' })
  expect(first.status).toBe('published')
  const list = await readPublic<CommentList>(`${path}/comments`)
  expect(list).toEqual({
    items: [
      { id: first.id, text: 'Först.', author: 'Grannen', official: false, at: first.createdAt },
      { id: second.id, text: 'Sedan.', author: 'Grannen', official: false, at: second.createdAt },
    ],
    total: 2,
  })
  expect((await readPublic<ProposalDetail>(path)).comments).toBe(2)
})

test('moderated before, it waits and is seen by nobody', async () => {
  const { dialogue, id, path } = await createCommented({ moderation: 'before' })
  expect((await createComment(dialogue, id)).status).toBe('submitted')
  expect(await readPublic(`${path}/comments`)).toEqual({ items: [], total: 0 })
  expect((await readPublic<ProposalDetail>(path)).comments).toBe(0)
})

test.each([{ website: 'https://spam.example' }, { elapsed: 12 }])('%j sets it aside', async (trace) => {
  const { dialogue, id } = await createCommented()
  const { id: comment, status } = await createComment(dialogue, id, trace)
  expect(status).toBe('submitted')
  expect((await getComment(dialogue, comment)).signals).toHaveLength(1)
})

test('identity numbers are masked in public, and kept in the original', async () => {
  const { dialogue, id, path } = await createCommented()
  const text = 'Ring mig, 811218-9876.'
  const comment = await createComment(dialogue, id, { text, author: { kind: 'alias', name: '811218-9876' } })
  const [shown] = (await readPublic<CommentList>(`${path}/comments`)).items
  expect(shown).toMatchObject({ text: `Ring mig, ${'•'.repeat(11)}.`, author: '•'.repeat(11) })
  expect((await getComment(dialogue, comment.id)).original).toMatchObject({ text })
})

test('a page at a time, every comment comes once', async () => {
  const { dialogue, id, path } = await createCommented()
  const sent: string[] = []
  for (let count = 0; count < 5; count++) sent.push((await createComment(dialogue, id, { text: `${count}` })).id)
  const seen: string[] = []
  let next: string | undefined = '0'
  do {
    const page: CommentList = await readPublic(`${path}/comments?limit=2&cursor=${next}`)
    seen.push(...page.items.map((item) => item.id))
    next = page.next
  } while (next)
  expect(seen).toEqual(sent)
  for (const query of ['cursor=x', 'cursor=-1', 'limit=101', 'limit=0', 'sort=new']) {
    await expectProblem(send(`/api/v1${path}/comments?${query}`), 'invalid_input')
  }
})

test('where comments are off none is taken in, and those there were are kept but not shown', async () => {
  const { dialogue, id, path } = await createCommented()
  await createComment(dialogue, id)
  await changeDialogue(dialogue, { settings: {} })
  await expectProblem(sendComment(dialogue, id), 'dialogue_not_open')
  expect(await readPublic(`${path}/comments`)).toEqual({ items: [], total: 0 })
  expect((await readPublic<ProposalDetail>(path)).comments).toBe(0)
  await changeDialogue(dialogue, { settings: { comments: 'on' } })
  expect((await readPublic<CommentList>(`${path}/comments`)).total).toBe(1)
})

test('they are off unless a kommun wants them', async () => {
  const dialogue = await createDialogue()
  const { id } = await createProposal(dialogue)
  await expectProblem(sendComment(dialogue, id), 'dialogue_not_open')
})

test('the order is key, limits, proof, open state, content', async () => {
  const { dialogue, id } = await createCommented()
  const key = crypto.randomUUID()
  await expectProblem(postComment(dialogue, id, key, { text: 7 }), 'proof_required')
  await expectProblem(sendComment(dialogue, id, { proof: await createProof(dialogue.tenant, key) }), 'proof_required')
  const first = await readJson<SentComment>(await sendComment(dialogue, id, {}, { key }), 201)
  await changeDialogue(dialogue, { state: 'closed' })
  expect(await readJson(await postComment(dialogue, id, key, createCommentInput()), 201)).toEqual(first)
  const other = await expectProblem(
    await postComment(dialogue, id, key, createCommentInput({ text: 'Annat' })),
    'already_received',
  )
  expect(other.receipt).toEqual(first)
  await expectProblem(sendComment(dialogue, id, { text: '' }), 'dialogue_not_open')
  expect(await countRows(dialogue.tenant, 'comments')).toBe(1)
})

test('an expired proof says so', async () => {
  const { dialogue, id } = await createCommented()
  const key = crypto.randomUUID()
  const proof = await createProof(dialogue.tenant, key)
  passTime(31 * 60_000)
  await expectProblem(sendComment(dialogue, id, { proof }, { key }), 'proof_expired')
})

const pad = (length: number) => 'a'.repeat(length)
test.each([
  [{ text: '' }, '/text', 'required'],
  [{ text: ' \n\u202e ' }, '/text', 'required'],
  [{ text: pad(2001) }, '/text', 'too_long'],
  [{ text: 'a\ud800' }, '/text', 'invalid_text'],
  [{ text: 'a\u0000' }, '/text', 'invalid_text'],
  [{ text: 7 }, '/text', 'invalid_type'],
  [{ text: undefined }, '/text', 'required'],
  [{ author: { kind: 'name', name: '' } }, '/author/name', 'required'],
  [{ author: { kind: 'name', name: pad(81) } }, '/author/name', 'too_long'],
  [{ author: { kind: 'official', name: 'Ann' } }, '/author/kind', 'invalid_option'],
  [{ official: true }, '/official', 'unknown_field'],
  [{ email: 'ann@exempel.se' }, '/email', 'unknown_field'],
])('bad input %# is refused at its field', async (input, pointer, code) => {
  const { dialogue, id } = await createCommented()
  const { errors } = await expectProblem(sendComment(dialogue, id, input), 'invalid_input')
  expect(errors).toContainEqual(expect.objectContaining({ pointer, code }))
  expect(await countRows(dialogue.tenant, 'comments')).toBe(0)
})

test('a dialogue that wants names takes no aliases', async () => {
  const { dialogue, id } = await createCommented({}, { naming: 'name' })
  const { errors } = await expectProblem(sendComment(dialogue, id), 'invalid_input')
  expect(errors).toEqual([{ pointer: '/author/kind', code: 'invalid_option' }])
})

test.each(['hidden', 'waiting', 'withdrawn', 'foreign', 'missing'])(
  'a %s proposal takes no comments and shows none',
  async (which) => {
    const { dialogue, id, code } = await createCommented()
    await createComment(dialogue, id)
    const elsewhere = await createDialogue(
      { slug: 'torget', moderation: 'before', settings: { comments: 'on' } },
      dialogue.tenant,
    )
    const waiting = await createProposal(elsewhere)
    if (which === 'hidden') await decide(dialogue, id, { action: 'hide', reason: 'Skäl.' })
    if (which === 'withdrawn')
      await send(`/api/v1/${dialogue.tenant.slug}/receipts/${code}/withdrawal`, { method: 'POST' })
    const target = {
      hidden: id,
      withdrawn: id,
      waiting: waiting.id,
      foreign: waiting.id,
      missing: waiting.id.replace(/.$/, '0'),
    }
    const where = which === 'waiting' ? elsewhere : dialogue
    const proposal = target[which as keyof typeof target]
    await expectProblem(sendComment(where, proposal), 'not_found')
    await expectProblem(send(`/api/v1${where.path}/proposals/${proposal}/comments`), 'not_found')
  },
)

test('writes from other sites change nothing', async () => {
  const { dialogue, id } = await createCommented()
  for (const Origin of ['https://evil.tld', 'https://kommun.se.evil.tld', 'http://kommun.se', 'null']) {
    const answer = await sendComment(dialogue, id, {}, { headers: { Origin } })
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBeNull()
    await expectProblem(answer, 'origin_not_allowed')
  }
  expect(await countRows(dialogue.tenant, 'comments')).toBe(0)
})

test.each(payloads)('%j is text in every answer and on the page', async (payload) => {
  const { dialogue, id, path } = await createCommented()
  await createComment(dialogue, id, { text: payload, author: { kind: 'alias', name: payload } })
  const [shown] = (await readPublic<CommentList>(`${path}/comments`)).items
  expect(shown).toMatchObject({ text: payload, author: payload })
  const page = await (await send(`/${dialogue.tenant.slug}/parken?proposal=${id}`)).text()
  expect(page).not.toMatch(markup)
})

test('100 parallel identical posts are one comment', async () => {
  const { dialogue, id } = await createCommented()
  const key = crypto.randomUUID()
  const body = createCommentInput({ proof: await createProof(dialogue.tenant, key) })
  const answers = await Promise.all(Array.from({ length: 100 }, () => postComment(dialogue, id, key, body)))
  const sent = await Promise.all(answers.map((answer) => readJson<SentComment>(answer, 201)))
  expect(new Set(sent.map((one) => one.id)).size).toBe(1)
  expect(await countRows(dialogue.tenant, 'comments')).toBe(1)
})

test('200 at once are 200, each once, and the count says so', async () => {
  const { dialogue, id, path } = await createCommented()
  const texts = Array.from({ length: 200 }, (_, index) => `Kommentar ${index}`)
  const answers = await Promise.all(texts.map((text) => sendComment(dialogue, id, { text })))
  expect(answers.map(({ status }) => status)).toEqual(texts.map(() => 201))
  expect((await readPublic<ProposalDetail>(path)).comments).toBe(200)
  const first = await readPublic<CommentList>(`${path}/comments?limit=100`)
  const second = await readPublic<CommentList>(`${path}/comments?limit=100&cursor=${first.next}`)
  expect([...first.items, ...second.items].map(({ text }) => text).sort()).toEqual([...texts].sort())
})

test('one address is held back after a full classroom’s worth', async () => {
  const { dialogue, id } = await createCommented()
  const bad = () => postComment(dialogue, id, crypto.randomUUID(), {})
  for (let count = 0; count < 240; count += 60) await Promise.all(Array.from({ length: 60 }, bad))
  await expectProblem(bad(), 'too_many_requests')
})

test.each([
  `update comments set original = '{}'`,
  'update comments set official = 1',
  'update comments set created_at = 0',
])('%s is refused by the database itself', async (statement) => {
  const { dialogue, id } = await createCommented()
  await createComment(dialogue, id)
  await expect(inDatabase(dialogue.tenant, (sql) => void sql.exec(statement))).rejects.toThrow(/immutable/)
})
