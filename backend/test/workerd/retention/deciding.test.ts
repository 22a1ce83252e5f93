import { expect, test } from 'vitest'
import type { Hold, Retention, RetentionSummary } from '../../../contracts/retention.ts'
import { passTime } from '../support/clock.ts'
import { asOperator, expectProblem, readJson } from '../support/http.ts'
import { runJobs } from '../support/jobs.ts'
import { createId } from '../support/operations.ts'
import { createProposal } from '../support/proposals.ts'
import { createHold, day, readActs, readRetention, rule, setRule } from '../support/retention.ts'
import { countRows, createDialogue, createTenant, inDatabase, type TestDialogue } from '../support/tenants.ts'

const run = ({ path }: TestDialogue, version: number) =>
  asOperator(`${path}/retention/runs`, { method: 'POST', json: { version } })
const remove = ({ path }: TestDialogue) => asOperator(`${path}/retention`, { method: 'DELETE' })

test('a rule destroys nothing for a week, in which it can be taken back', async () => {
  const dialogue = await createDialogue()
  await createProposal(dialogue)
  passTime(40 * day)
  const decided = await readJson<Retention>(await setRule(dialogue))
  expect(decided).toMatchObject({ rule: { ...rule, version: 1 }, preview: { due: { submissions: 1 } } })
  passTime(6 * day)
  await runJobs(dialogue.tenant)
  expect(await countRows(dialogue.tenant, 'submissions')).toBe(1)
  for (const _ of ['once', 'again']) expect(await readJson(await remove(dialogue))).not.toHaveProperty('rule')
  passTime(6 * day)
  await runJobs(dialogue.tenant)
  expect(await countRows(dialogue.tenant, 'submissions')).toBe(1)
  expect((await readActs(dialogue)).acts.filter((act) => act.startsWith('retention'))).toEqual([
    'retention_rule.changed',
    'retention_rule.removed',
  ])
})

test('it is carried out at once only as the very rule that was looked at', async () => {
  const dialogue = await createDialogue()
  await expectProblem(run(dialogue, 1), 'not_found')
  await createProposal(dialogue)
  passTime(40 * day)
  await setRule(dialogue)
  await readJson(await setRule(dialogue, { version: 1, months: 2 }))
  expect((await expectProblem(run(dialogue, 1), 'version_conflict')).version).toBe(2)
  await readJson(await setRule(dialogue, { version: 2 }))
  await readJson(await run(dialogue, 3))
  await runJobs(dialogue.tenant)
  expect(await countRows(dialogue.tenant, 'submissions')).toBe(0)
})

test('two admins never overwrite each other silently', async () => {
  const dialogue = await createDialogue()
  const answers = await Promise.all([setRule(dialogue), setRule(dialogue, { months: 2 })])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
})

test.each([
  [{ months: 0 }, '/months', 'too_small'],
  [{ months: 601 }, '/months', 'too_large'],
  [{ months: 1.5 }, '/months', 'invalid_type'],
  [{ decision: ' ' }, '/decision', 'required'],
  [{ decision: 'KS\n1' }, '/decision', 'invalid_text'],
  [{ extent: 'all' }, '/extent', 'invalid_option'],
  [{ from: 'opening' }, '/from', 'invalid_option'],
  [{ undo: true }, '/undo', 'unknown_field'],
])('the rule %j is refused', async (input, pointer, code) => {
  const dialogue = await createDialogue()
  const { errors } = await expectProblem(setRule(dialogue, input), 'invalid_input')
  expect(errors).toContainEqual(expect.objectContaining({ pointer, code }))
  expect(await readRetention(dialogue)).not.toHaveProperty('rule')
})

test('what is on hold is kept, one submission or a whole dialogue, until the last hold is lifted', async () => {
  const dialogue = await createDialogue()
  const { tenant } = dialogue
  const one = await createProposal(dialogue)
  await createProposal(dialogue, { heading: 'Ett annat' })
  const created = await readJson<Hold>(await createHold(dialogue, { submission: one.reference }), 201)
  expect(created).toMatchObject({ caseNumber: 'KS 2026/77', submission: { id: one.id } })
  const whole = await readJson<Hold>(await createHold(dialogue), 201)
  passTime(40 * day)
  const { preview } = await readJson<Retention>(await setRule(dialogue))
  expect(preview).toMatchObject({ held: 2, due: { submissions: 0 } })
  await readJson(await run(dialogue, 1))
  await runJobs(tenant)
  expect(await countRows(tenant, 'submissions')).toBe(2)

  const path = `/${tenant.slug}/holds`
  const first = await readJson<{ items: Hold[]; next: string }>(await asOperator(`${path}?limit=1`))
  const second = await readJson<{ items: Hold[] }>(await asOperator(`${path}?cursor=${first.next}`))
  expect([first, second].flatMap(({ items }) => items.map(({ id }) => id))).toEqual([whole.id, created.id])
  const summary = await readJson<{ items: RetentionSummary[] }>(await asOperator(`/${tenant.slug}/retention`))
  expect(summary.items).toMatchObject([{ submissions: 2, due: 0, held: 2, rule: { version: 1 }, running: false }])

  await asOperator(`${path}/${whole.id}`, { method: 'DELETE' })
  passTime(day)
  await runJobs(tenant)
  expect(await countRows(tenant, 'submissions', `id = '${one.id}'`)).toBe(1)
  expect(await countRows(tenant, 'submissions')).toBe(1)
  expect((await readActs(dialogue)).broken).toBeUndefined()
})

test('a hold is on something that there is, and lifted once', async () => {
  const dialogue = await createDialogue()
  const elsewhere = await createDialogue({ slug: 'torget' }, dialogue.tenant)
  const { reference } = await createProposal(elsewhere)
  for (const [input, pointer] of [
    [{ submission: reference }, '/submission'],
    [{ submission: 'MK-0000-000' }, '/submission'],
    [{ dialogue: 'finns-inte' }, '/dialogue'],
    [{ reason: '' }, '/reason'],
    [{ caseNumber: 'x'.repeat(121) }, '/caseNumber'],
  ] as const) {
    const { errors } = await expectProblem(createHold(dialogue, input), 'invalid_input')
    expect(errors?.[0]?.pointer).toBe(pointer)
  }
  const { id } = await readJson<Hold>(await createHold(dialogue), 201)
  const foreign = await createTenant()
  for (const [{ slug }, other] of [
    [foreign, id],
    [dialogue.tenant, createId()],
  ] as const) {
    await expectProblem(asOperator(`/${slug}/holds/${other}`, { method: 'DELETE' }), 'not_found')
  }
  const lift = () => asOperator(`/${dialogue.tenant.slug}/holds/${id}`, { method: 'DELETE' })
  expect((await lift()).status).toBe(204)
  await expectProblem(lift(), 'not_found')
})

test('the original of what is not destroyed can’t be changed, not even to nothing', async () => {
  const dialogue = await createDialogue()
  await createProposal(dialogue)
  await expect(
    inDatabase(dialogue.tenant, (sql) => sql.exec("update submissions set original = '{}'").toArray()),
  ).rejects.toThrow(/immutable/)
})
