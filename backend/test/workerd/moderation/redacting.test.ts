import { expect, test } from 'vitest'
import type { ModeratedSubmission, Redaction } from '../../../contracts/moderation.ts'
import { createComment, createCommented, getComment } from '../support/comments.ts'
import { asOperator, expectProblem, readJson, readPublic } from '../support/http.ts'
import { payloads } from '../support/payloads.ts'
import { createProposal, getSubmission } from '../support/proposals.ts'
import { countRows, createDialogue, type TestDialogue } from '../support/tenants.ts'

const redact = ({ tenant }: TestDialogue, id: string, json: Partial<Redaction>, type = 'submissions') =>
  asOperator(`/${tenant.slug}/${type}/${id}/public`, { method: 'PATCH', json: { version: 2, ...json } })

const text = 'Anna Svensson på Storgatan 3 (811218-9876) vill ha ljus.'

test('the public version changes and the original stays; search finds only what is left', async () => {
  const dialogue = await createDialogue()
  const { id } = await createProposal(dialogue, { text })
  const before = await getSubmission(dialogue, id)
  expect(before.passages.find((one) => one.id === 'text')).toMatchObject({
    original: text,
    personalNumbers: [[30, 41]],
  })
  const passages = { text: 'En granne (811218-9876) vill ha ljus.', author: 'Ann E.' }
  const after = await readJson<ModeratedSubmission>(await redact(dialogue, id, { passages }))
  expect(after).toMatchObject({ version: 3, original: before.original, public: { heading: before.public.heading } })
  expect(after.public.text).toBe(`En granne (${'•'.repeat(11)}) vill ha ljus.`)
  expect(after.history.at(-1)).toMatchObject({ action: 'redact', status: 'published' })
  const search = async (q: string) => (await readPublic<{ total: number }>(`${dialogue.path}/proposals?q=${q}`)).total
  expect([await search('storgatan'), await search('granne')]).toEqual([0, 1])
  expect(await readPublic(`${dialogue.path}/proposals/${id}`)).toMatchObject({ author: 'Ann E.' })
  expect(await countRows(dialogue.tenant, 'audit_log', `action = 'submission.redact' and subject_id = '${id}'`)).toBe(1)
  expect(await countRows(dialogue.tenant, 'mail_outbox')).toBe(0)
})

test('a comment’s, too', async () => {
  const { dialogue, id, path } = await createCommented()
  const comment = await createComment(dialogue, id, { text })
  await readJson(
    await redact(dialogue, comment.id, { version: 1, passages: { text: 'Jag vill ha ljus.' } }, 'comments'),
  )
  expect(await getComment(dialogue, comment.id)).toMatchObject({
    original: { text },
    public: { text: 'Jag vill ha ljus.' },
  })
  expect(await readPublic(`${path}/comments`)).toMatchObject({ items: [{ text: 'Jag vill ha ljus.' }] })
})

test.each([
  [{ passages: { heading: '' } }, '/passages/heading'],
  [{ passages: { nothing: 'x' } }, '/passages/nothing'],
  [{ passages: { 'a/b~c': 'x' } }, '/passages/a~1b~0c'],
  [{ passages: { text: 'x'.repeat(20_001) } }, '/passages/text'],
])('%j is refused by its pointer', async (json, pointer) => {
  const dialogue = await createDialogue()
  const { id } = await createProposal(dialogue)
  const { errors } = await expectProblem(redact(dialogue, id, json), 'invalid_input')
  expect(errors?.[0]?.pointer).toBe(pointer)
})

test('a stale version changes nothing, and tells the one that is stored', async () => {
  const dialogue = await createDialogue()
  const { id } = await createProposal(dialogue)
  const refused = await expectProblem(
    redact(dialogue, id, { version: 1, passages: { text: 'Nytt.' } }),
    'version_conflict',
  )
  expect(refused.version).toBe(2)
  expect((await getSubmission(dialogue, id)).public.text).not.toBe('Nytt.')
})

test('hostile text is kept as text', async () => {
  const dialogue = await createDialogue()
  const { id } = await createProposal(dialogue)
  const words = payloads.join('\n')
  await readJson(await redact(dialogue, id, { passages: { text: words } }))
  expect((await getSubmission(dialogue, id)).public.text).toBe(words)
})
