import { expect, test } from 'vitest'
import type { ModeratedSubmission } from '../../../contracts/moderation.ts'
import { api, asOperator, expectProblem, readJson, readPublic } from '../support/http.ts'
import { signIn } from '../support/members.ts'
import { createProposal, decide, getSubmission } from '../support/proposals.ts'
import { createDialogue, inDatabase } from '../support/tenants.ts'

const reason = 'Texten handlar om en namngiven person.'

test('publishing makes it public from then on', async () => {
  const dialogue = await createDialogue({ moderation: 'before' })
  const { id } = await createProposal(dialogue)
  expect(await readJson(await decide(dialogue, id, { action: 'publish' }))).toMatchObject({ status: 'published' })
  expect(await readPublic(`${dialogue.path}/proposals`)).toMatchObject({ total: 1, items: [{ id }] })
})

test('a rejected one can be published after all', async () => {
  const dialogue = await createDialogue({ moderation: 'before' })
  const { id } = await createProposal(dialogue)
  expect(await readJson(await decide(dialogue, id, { action: 'reject', reason }))).toMatchObject({ status: 'rejected' })
  expect(await readJson(await decide(dialogue, id, { action: 'publish' }))).toMatchObject({ status: 'published' })
})

test('restoring brings back the status there was', async () => {
  const dialogue = await createDialogue({ settings: { threshold: 1 } })
  const { id } = await createProposal(dialogue)
  await readJson(await decide(dialogue, id, { action: 'hide', reason }))
  expect(await readJson(await decide(dialogue, id, { action: 'restore' }))).toMatchObject({
    status: 'published',
    hidden: false,
  })
})

test.each([
  ['publish', 'after', {}],
  ['reject', 'after', { reason }],
  ['restore', 'after', {}],
  ['hide', 'before', { reason }],
])('%s is refused where it leads nowhere', async (action, moderation, more) => {
  const dialogue = await createDialogue({ moderation })
  const { id } = await createProposal(dialogue)
  const before = await getSubmission(dialogue, id)
  await expectProblem(decide(dialogue, id, { action, ...more }), 'transition_not_allowed')
  expect(await getSubmission(dialogue, id)).toEqual(before)
})

test.each(['reject', 'hide'])('to %s takes a reason', async (action) => {
  const dialogue = await createDialogue()
  const { id } = await createProposal(dialogue)
  for (const given of [{}, { reason: '' }, { reason: '  ' }, { reason: 'a'.repeat(1001) }]) {
    const problem = await expectProblem(decide(dialogue, id, { action, ...given }), 'invalid_input')
    expect(problem.errors?.map(({ pointer }) => pointer)).toEqual(['/reason'])
  }
})

test('of two moderators who decide at once one is told that somebody has decided since', async () => {
  const dialogue = await createDialogue()
  const { id } = await createProposal(dialogue)
  const path = `/${dialogue.tenant.slug}/submissions/${id}/decisions`
  const { version } = await getSubmission(dialogue, id)
  const json = { action: 'hide', version, reason }
  const answers = await Promise.all([0, 1].map(() => asOperator(path, { method: 'POST', json })))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  const problem = await expectProblem(asOperator(path, { method: 'POST', json }), 'version_conflict')
  expect(problem.version).toBe(version + 1)
})

test('the history says what, when, why and who', async () => {
  const dialogue = await createDialogue({ moderation: 'before' })
  const { id } = await createProposal(dialogue)
  const headers = await signIn(dialogue.tenant, 'moderator')
  await api(`/${dialogue.tenant.slug}/submissions/${id}/decisions`, {
    method: 'POST',
    json: { action: 'reject', version: 1, reason },
    headers,
  })
  const { history } = await getSubmission(dialogue, id)
  expect(history).toMatchObject([
    { action: 'submit', status: 'submitted' },
    { action: 'reject', status: 'rejected', reason, by: 'Maja Medlem' },
  ])
})

test('submissions are listed oldest first, by dialogue and status, a page at a time', async () => {
  const dialogue = await createDialogue({ moderation: 'before' })
  const other = await createDialogue({ slug: 'torget', moderation: 'before' }, dialogue.tenant)
  const ids: string[] = []
  for (let count = 0; count < 5; count++) ids.push((await createProposal(dialogue)).id)
  await createProposal(other)
  const read = async (query: string) =>
    readJson<{ items: ModeratedSubmission[]; next?: string }>(
      await asOperator(`/${dialogue.tenant.slug}/submissions?${query}`),
    )
  const seen: string[] = []
  let next = ''
  do {
    const page = await read(`dialogue=parken&status=submitted&limit=2${next && `&cursor=${next}`}`)
    seen.push(...page.items.map(({ id }) => id))
    next = page.next ?? ''
  } while (next)
  expect(seen).toEqual(ids)
  expect((await read('')).items).toHaveLength(6)
  expect((await read('status=published')).items).toEqual([])
  await expectProblem(asOperator(`/${dialogue.tenant.slug}/submissions?cursor=x`), 'invalid_input')
})

test('moderators see the original and what the public sees, side by side', async () => {
  const dialogue = await createDialogue()
  const { id } = await createProposal(dialogue, { text: 'Jag är 811218-9876.' })
  const submission: ModeratedSubmission = await getSubmission(dialogue, id)
  expect(submission.original.text).toBe('Jag är 811218-9876.')
  expect(submission.public.text).toBe(`Jag är ${'•'.repeat(11)}.`)
})

test.each([
  `update submissions set original = '{}'`,
  `update submissions set reference = 'MK-0000-000'`,
  'update submissions set created_at = 0',
])('%s is refused by the database itself', async (statement) => {
  const dialogue = await createDialogue()
  await createProposal(dialogue)
  await expect(inDatabase(dialogue.tenant, (sql) => void sql.exec(statement))).rejects.toThrow(/immutable/)
})
