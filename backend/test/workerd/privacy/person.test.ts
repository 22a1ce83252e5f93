import { expect, test } from 'vitest'
import type { ProposalDetail } from '../../../contracts/kinds/proposals.ts'
import type { Erasure, Person } from '../../../contracts/privacy.ts'
import { toEmailIdentity } from '../../../tenant/supports/rules.ts'
import { findEverywhere } from '../support/canary.ts'
import { createComment } from '../support/comments.ts'
import { createDevice } from '../support/devices.ts'
import { flag } from '../support/flags.ts'
import { api, asOperator, expectProblem, readJson, readPublic } from '../support/http.ts'
import { runJobs } from '../support/jobs.ts'
import { createSignInLink } from '../support/members.ts'
import { createId } from '../support/operations.ts'
import { markup, payloads } from '../support/payloads.ts'
import { createProposal, getSubmission } from '../support/proposals.ts'
import { createHold, readActs } from '../support/retention.ts'
import { countRows, createDialogue, inDatabase, type TestDialogue } from '../support/tenants.ts'

const email = 'qzx.person@exempel.se'

const ask = ({ tenant }: TestDialogue, what: 'searches' | 'exports' | 'erasures', json: unknown) =>
  asOperator(`/${tenant.slug}/persons/${what}`, { method: 'POST', json })
const find = async (dialogue: TestDialogue, person: Record<string, string> = { email }): Promise<Person> =>
  readJson(await ask(dialogue, 'searches', person))
const erase = (dialogue: TestDialogue, input: Record<string, unknown>) =>
  ask(dialogue, 'erasures', {
    person: { email },
    submissions: [],
    comments: [],
    extent: 'everything',
    reason: 'Begäran om radering.',
    ...input,
  })

/** Lets an address support a proposal, as opening the mailed link does. */
const supportBy = ({ tenant }: TestDialogue, ids: string[], address: string) =>
  inDatabase(tenant, (sql) => {
    const { secret } = sql.exec<{ secret: ArrayBuffer }>("select secret from keys where purpose = 'device'").one()
    const hash = toEmailIdentity({ device: new Uint8Array(secret) } as never, address)
    for (const id of ids) {
      sql.exec(
        "insert into supports (submission_seq, level, identity_hash, at) select seq, 'email', ?, 1 from submissions where id = ?",
        ...[hash, id],
      )
      sql.exec('update submissions set supports = supports + 1 where id = ?', id)
    }
  })

/** A kommun in which a person has left something of everything, beside somebody else. */
async function createTraces() {
  const dialogue = await createDialogue({ settings: { comments: 'on' } })
  const own = await createProposal(dialogue, { email: 'QZX.Person@exempel.se', heading: 'Mitt förslag' })
  const other = await createProposal(dialogue, { email: 'bo@exempel.se', heading: 'Ett annat' })
  const mentioning = await createProposal(dialogue, { heading: 'Skriv till mig', text: `Mejla ${email}!` })
  const comment = await createComment(dialogue, other.id, { text: `Hör av er till ${email}.` })
  const device = await createDevice(dialogue.tenant)
  await flag(dialogue, { proposal: other.id }, device, { reason: 'other', text: `Jag heter ${email}` })
  await supportBy(dialogue, [other.id], email)
  await inDatabase(dialogue.tenant, (sql) => {
    const { seq } = sql.exec<{ seq: number }>('select seq from submissions where id = ?', other.id).one()
    sql.exec(
      'insert into followers (id, submission_seq, email, created_at) values (?, ?, ?, 1)',
      createId(),
      seq,
      email,
    )
    sql.exec(
      "insert into mail_links (code_hash, purpose, submission_seq, email, expires_at) values ('x', 'support', ?, ?, 9e15)",
      ...[seq, email],
    )
  })
  return { dialogue, own, other, mentioning, comment }
}

test('everything that is kept about an address is found, however it is written, and nothing of others', async () => {
  const { dialogue, own, other, mentioning, comment } = await createTraces()
  await createSignInLink(dialogue.tenant, 'moderator', email)
  const person = await find(dialogue, { email: 'Qzx.PERSON@exempel.se' })
  expect(person.submissions.map(({ id, own }) => [id, own])).toEqual([
    [own.id, true],
    [mentioning.id, false],
  ])
  expect(person.comments.map(({ id }) => id)).toEqual([comment.id])
  expect(person.supports.map(({ reference }) => reference)).toEqual([other.reference])
  expect(person.following.map(({ reference }) => reference).sort()).toEqual([other.reference, own.reference].sort())
  expect(person.messages.map(({ template }) => template)).toContain('receipt')
  expect(person).toMatchObject({ links: 1, flags: 1, member: { name: 'Maja Medlem', role: 'moderator' } })

  const byReference = await find(dialogue, { reference: own.reference })
  expect(byReference.submissions.map(({ id }) => id)).toEqual([own.id])
  expect(byReference).toMatchObject({ email: 'QZX.Person@exempel.se', supports: [], following: [] })
  expect((await find(dialogue, { reference: 'MK-0000-000' })).submissions).toEqual([])
  const foreign = await createDialogue()
  expect((await find(foreign)).submissions).toEqual([])
})

test.each([[{ email: 'ingen' }], [{ email, reference: 'MK-7F3K-9Q2' }], [{ reference: '%' }], [{}], [null]])(
  '%j is nobody’s name',
  async (person) => {
    await expectProblem(ask(await createDialogue(), 'searches', person), 'invalid_input')
  },
)

test('the export has everything, as data and as a page to read on which payloads stay text', async () => {
  const dialogue = await createDialogue()
  for (const payload of payloads) {
    await createProposal(dialogue, { email, heading: payload, text: payload, author: { kind: 'name', name: payload } })
  }
  const data = await ask(dialogue, 'exports', { person: { email }, format: 'json' })
  expect(data.headers.get('Content-Disposition')).toMatch(/^attachment; filename="registerutdrag-[\d-]+\.json"$/)
  const file = await readJson<{ submissions: { original: { text: string } }[] }>(data)
  expect(file.submissions.map(({ original }) => original.text)).toEqual(payloads)

  const page = await ask(dialogue, 'exports', { person: { email }, format: 'html' })
  expect(page.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
  const html = await page.text()
  expect(html).not.toMatch(markup)
  expect(html).toContain('&lt;script&gt;alert(1)')
  expect((await readActs(dialogue)).acts.filter((act) => act === 'person.exported')).toHaveLength(2)
})

test('erasing leaves no trace of the address, keeps the votes and the chain of the audit log', async () => {
  const { dialogue, own, other, mentioning, comment } = await createTraces()
  const { tenant } = dialogue
  const erased = await readJson<Erasure>(
    await erase(dialogue, { submissions: [own.id, mentioning.id], comments: [comment.id], extent: 'personal' }),
  )
  expect(erased).toMatchObject({ submissions: 2, comments: 1, supports: 1, kept: [] })
  await runJobs(tenant)
  expect(await findEverywhere(tenant, email)).toEqual([])
  const nobody = await find(dialogue)
  expect(nobody).toEqual({
    submissions: [],
    comments: [],
    supports: [],
    following: [],
    messages: [],
    links: 0,
    flags: 0,
  })

  // What the public read stays without its author, unless it tells whose it was.
  expect(await countRows(tenant, 'submissions', `id = '${own.id}' and author = '' and email is null`)).toBe(1)
  expect(await countRows(tenant, 'submissions', `id = '${mentioning.id}'`)).toBe(0)
  for (const { code } of [own, mentioning]) await expectProblem(api(`/${tenant.slug}/receipts/${code}`), 'destroyed')
  expect((await readPublic<ProposalDetail>(`${dialogue.path}/proposals/${other.id}`)).supports).toBe(1)
  expect(await countRows(tenant, 'supports')).toBe(1)
  const { broken, acts } = await readActs(dialogue)
  expect(broken).toBeUndefined()
  expect(acts.slice(-3)).toEqual(['submission.erased', 'submission.erased', 'person.erased'])
  expect(await readJson(await erase(dialogue, { submissions: [own.id] }))).toMatchObject({
    submissions: 0,
    supports: 0,
  })
})

test('who supports a proposal and its duplicate still counts once when they are nobody any more', async () => {
  const dialogue = await createDialogue()
  const one = await createProposal(dialogue)
  const other = await createProposal(dialogue, { heading: 'Samma sak' })
  await supportBy(dialogue, [one.id, other.id], email)
  const { slug } = dialogue.tenant
  const merges = `/${slug}/submissions/${one.id}/merges`
  const { version } = await getSubmission(dialogue, one.id)
  await readJson(await erase(dialogue, {}))
  await readJson(await asOperator(merges, { method: 'POST', json: { into: other.id, version } }))
  expect((await readPublic<ProposalDetail>(`${dialogue.path}/proposals/${other.id}`)).supports).toBe(1)
})

test('what is on hold stays whole, and the answer says why', async () => {
  const dialogue = await createDialogue()
  const held = await createProposal(dialogue, { email, heading: 'Begärd handling' })
  const free = await createProposal(dialogue, { email })
  await createHold(dialogue, { submission: held.reference })
  expect((await find(dialogue)).submissions.find(({ id }) => id === held.id)?.onHold).toEqual({
    reason: 'Begärd av en medborgare.',
    caseNumber: 'KS 2026/77',
  })
  const erased = await readJson<Erasure>(await erase(dialogue, { submissions: [held.id, free.id] }))
  expect(erased.submissions).toBe(1)
  expect(erased.kept).toEqual([
    { reference: held.reference, reason: 'Begärd av en medborgare.', caseNumber: 'KS 2026/77' },
  ])
  expect((await getSubmission(dialogue, held.id)).email).toBe(email)
})

test('duplicates aren’t erased along with what they are part of', async () => {
  const dialogue = await createDialogue()
  const target = await createProposal(dialogue, { email })
  const duplicate = await createProposal(dialogue, { heading: 'Samma sak' })
  const { version } = await getSubmission(dialogue, duplicate.id)
  const json = { into: target.id, version }
  await readJson(
    await asOperator(`/${dialogue.tenant.slug}/submissions/${duplicate.id}/merges`, { method: 'POST', json }),
  )
  await readJson(await erase(dialogue, { submissions: [target.id] }))
  expect(await readPublic(`${dialogue.path}/proposals/${duplicate.id}`)).not.toHaveProperty('mergedInto')
})

test('only what was found to be the person’s is erased, whatever is named', async () => {
  const { dialogue, other } = await createTraces()
  const foreign = await createProposal(await createDialogue(), { email })
  const named = [other.id, foreign.id, createId()]
  expect(await readJson(await erase(dialogue, { submissions: named, comments: named }))).toMatchObject({
    submissions: 0,
    comments: 0,
  })
  await getSubmission(dialogue, other.id)
  for (const input of [
    { reason: ' ' },
    { extent: 'all' },
    { submissions: ['x'] },
    { person: email },
    { comments: undefined },
  ]) {
    await expectProblem(erase(dialogue, input), 'invalid_input')
  }
})
