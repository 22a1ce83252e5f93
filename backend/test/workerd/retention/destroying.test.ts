import { expect, test } from 'vitest'
import type { ProposalDetail, ProposalList } from '../../../contracts/kinds/proposals.ts'
import type { Retention } from '../../../contracts/retention.ts'
import { findEverywhere } from '../support/canary.ts'
import { letCachesLapse, passTime } from '../support/clock.ts'
import { createComment } from '../support/comments.ts'
import { createDevice, support } from '../support/devices.ts'
import { flag } from '../support/flags.ts'
import { api, asOperator, expectProblem, readJson, readPublic, send } from '../support/http.ts'
import { runJobs } from '../support/jobs.ts'
import { createProposal, decide, getSubmission, importProposals } from '../support/proposals.ts'
import { createHold, day, destroyInTime, readActs, readRetention, rule, setRule } from '../support/retention.ts'
import { changeDialogue, countRows, createDialogue, inDatabase, site, type TestDialogue } from '../support/tenants.ts'

/** Begins with letters that no other word here begins with: the index stores only what differs from the word before. */
const canary = 'qzxkanar'

/** A proposal that has the canary wherever a person can write, and everything that can belong to one. */
async function createMarked(dialogue: TestDialogue) {
  const mark = `Qzxkanarie ${crypto.randomUUID()}`
  const receipt = await createProposal(dialogue, {
    heading: mark,
    text: `${mark} i texten.`,
    author: { kind: 'name', name: 'Qzxkanarie Exempel' },
    place: 'Qzxkanariegatan',
    email: 'qzxkanarie@exempel.se',
  })
  const { id } = receipt
  const comment = await createComment(dialogue, id, { text: mark, author: { kind: 'alias', name: 'Qzxkanarie' } })
  const hidden = await createComment(dialogue, id, { text: mark, author: { kind: 'alias', name: 'Qzxkanarie' } })
  const device = await createDevice(dialogue.tenant)
  await support(dialogue, id, device)
  const told = { reason: 'other', text: mark }
  await readJson(await flag(dialogue, { proposal: id }, device, told), 200)
  await flag(dialogue, { proposal: id, comment: comment.id }, device, told)
  await decide(dialogue, id, { action: 'hide', reason: mark })
  await decide(dialogue, id, { action: 'restore' })
  await inDatabase(dialogue.tenant, (sql) => {
    sql.exec('update comments set hidden = 1 where id = ?', hidden.id)
    const [{ seq } = { seq: 0 }] = sql.exec<{ seq: number }>('select seq from submissions where id = ?', id).toArray()
    sql.exec(
      `insert into submission_revisions (submission_seq, number, content, at) values (?, 1, json_object('heading', ?, 'text', ?), 1)`,
      ...[seq, mark, mark],
    )
    sql.exec(
      `insert into pictures (id, submission_seq, position, type, width, height, alt, bytes) values (?, ?, 0, 'image/png', 1, 1, ?, ?)`,
      ...[crypto.randomUUID(), seq, mark, new TextEncoder().encode(mark).buffer],
    )
    sql.exec(
      "insert into mail_links (code_hash, purpose, submission_seq, email, expires_at) values (?, 'follow', ?, ?, 9e15)",
      ...[crypto.randomUUID(), seq, 'qzxkanarie@exempel.se'],
    )
  })
  return receipt
}

const createOpen = () => createDialogue({ settings: { comments: 'on' } })
const list = ({ path }: TestDialogue, query = '') => readPublic<ProposalList>(`${path}/proposals${query}`)

test('of what a rule destroys wholly nothing is found anywhere, and its receipt says so kindly', async () => {
  const dialogue = await createOpen()
  const { tenant } = dialogue
  const { id, code } = await createMarked(dialogue)
  const other = await createProposal(dialogue, { heading: 'Något helt annat', text: 'Qzxäpple.' })
  expect(await findEverywhere(tenant, canary)).toEqual(
    expect.arrayContaining([
      'comments.original',
      'mail_outbox.content',
      'submission_search_data.block',
      'submissions.email',
    ]),
  )
  await createHold(dialogue, { submission: other.reference })

  const { runs, preview } = await destroyInTime(dialogue)
  expect(await findEverywhere(tenant, canary)).toEqual([])
  expect(runs[0]).toMatchObject({
    finishedAt: expect.any(String),
    rule,
    counts: { submissions: 1, wholly: 1, comments: 2, pictures: 1, followers: 1 },
  })
  expect(preview).toMatchObject({ due: { submissions: 0 }, held: 1 })

  const { slug } = tenant
  await expectProblem(api(`/${slug}/receipts/${code}`), 'destroyed')
  await expectProblem(
    api(`/${slug}/receipts/${code}/withdrawal`, { method: 'POST', headers: { Origin: site } }),
    'destroyed',
  )
  await expectProblem(api(`/${slug}/receipts/${code.slice(0, 7)}${'0'.repeat(26)}`), 'not_found')
  const page = await send(`/${slug}/r/${code}`)
  expect(page.status).toBe(410)
  expect(await page.text()).toContain('Det du skickade finns inte kvar hos kommunen')
  letCachesLapse()
  await expectProblem(api(`${dialogue.path}/proposals/${id}`), 'not_found')
  expect((await list(dialogue)).items.map((item) => item.id)).toEqual([other.id])
  expect((await list(dialogue, '?q=qzxkanarie')).items).toEqual([])
  expect((await list(dialogue, '?q=qzxäpple')).items).toHaveLength(1)
})

test('what only loses its author stays as it was read, with its numbers', async () => {
  const dialogue = await createOpen()
  const { tenant } = dialogue
  const { id, code } = await createMarked(dialogue)
  const unread = await createProposal(dialogue, { heading: 'Aldrig visat', email: 'hemlig@exempel.se' })
  await decide(dialogue, unread.id, { action: 'hide', reason: 'Skäl.' })
  const before = await readPublic<ProposalDetail>(`${dialogue.path}/proposals/${id}`)

  const { runs } = await destroyInTime(dialogue, { extent: 'personal' })
  expect(runs[0]?.counts).toMatchObject({ submissions: 2, wholly: 1 })
  expect(await findEverywhere(tenant, 'exempel.se')).toEqual([])
  // The words that everyone has read, and nothing else of it.
  expect(await findEverywhere(tenant, canary)).toEqual([
    'comments.original',
    'comments.text',
    'submission_search_data.block',
    'submissions.heading',
    'submissions.original',
    'submissions.place',
    'submissions.text',
  ])
  expect(await findEverywhere(tenant, 'Qzxkanarie Exempel')).toEqual([])
  const { heading, text, supports } = before
  const after = await readPublic<ProposalDetail>(`${dialogue.path}/proposals/${id}`)
  expect(after).toMatchObject({ heading, text, supports, author: '', pictures: [], comments: 1 })
  expect((await getSubmission(dialogue, id)).original).not.toHaveProperty('email')
  await expectProblem(api(`/${tenant.slug}/receipts/${code}`), 'destroyed')

  // Nothing is left for the rule to do, day after day.
  passTime(2 * day)
  await runJobs(tenant)
  expect((await readRetention(dialogue)).runs).toHaveLength(1)
})

test('a run that is cut off goes on where it was, as the same run, and each slice is whole or not at all', async () => {
  const dialogue = await createDialogue()
  const { tenant } = dialogue
  await importProposals(
    dialogue,
    Array.from({ length: 65 }, (_, index) => ({ heading: `Förslag ${index}` })),
  )
  await inDatabase(tenant, (sql) => {
    const { seq } = sql.exec<{ seq: number }>('select seq from submissions order by seq limit 1 offset 45').one()
    sql.exec(
      `create trigger cut before delete on submissions when old.seq = ${seq} begin select raise(abort, 'cut'); end`,
    )
  })
  await destroyInTime(dialogue)
  expect(await countRows(tenant, 'submissions')).toBe(25)
  expect(await countRows(tenant, 'destroyed_submissions')).toBe(40)
  const [cut] = (await readRetention(dialogue)).runs
  expect(cut).toMatchObject({ counts: { submissions: 40 } })
  expect(cut).not.toHaveProperty('finishedAt')

  await inDatabase(tenant, (sql) => sql.exec('drop trigger cut'))
  passTime(day)
  await runJobs(tenant)
  const { runs } = await readRetention(dialogue)
  expect(runs).toHaveLength(1)
  expect(runs[0]).toMatchObject({
    id: cut?.id,
    finishedAt: expect.any(String),
    counts: { submissions: 65, wholly: 65 },
  })
  expect(await countRows(tenant, 'submissions')).toBe(0)
  const { broken, acts } = await readActs(dialogue)
  expect(broken).toBeUndefined()
  expect(acts.filter((act) => act.startsWith('retention.'))).toEqual(['retention.started', 'retention.finished'])
})

test('importing the same file again doesn’t bring back what was destroyed', async () => {
  const dialogue = await createDialogue()
  const rows = [{ heading: 'Ett' }, { heading: 'Två' }]
  await importProposals(dialogue, rows)
  await destroyInTime(dialogue)
  expect(await importProposals(dialogue, rows)).toMatchObject({ created: 0, repeated: 2 })
})

test('figures stay: what was counted, and the supporters of what a destroyed duplicate was part of', async () => {
  const dialogue = await createDialogue()
  const { tenant } = dialogue
  const duplicate = await createProposal(dialogue, { heading: 'Cykelställ' })
  const devices = await Promise.all([0, 1, 2].map(() => createDevice(tenant)))
  for (const device of devices) await support(dialogue, duplicate.id, device)
  passTime(20 * day)
  const target = await createProposal(dialogue, { heading: 'Fler cykelställ' })
  await support(dialogue, target.id, devices[0] ?? '')
  const { version } = await getSubmission(dialogue, duplicate.id)
  const json = { into: target.id, version }
  await readJson(await asOperator(`/${tenant.slug}/submissions/${duplicate.id}/merges`, { method: 'POST', json }))
  const counts = await countRows(tenant, 'daily_counts')

  await readJson(await setRule(dialogue))
  passTime(20 * day)
  await runJobs(tenant)
  expect(await countRows(tenant, 'submissions')).toBe(1)
  const left = () => readPublic<ProposalDetail>(`${dialogue.path}/proposals/${target.id}`)
  expect((await left()).supports).toBe(3)
  expect(await countRows(tenant, 'supports', `submission_seq = (select seq from submissions)`)).toBe(3)
  await readJson(await support(dialogue, target.id, devices[1] ?? ''))
  expect((await left()).supports).toBe(3)
  expect(await countRows(tenant, 'daily_counts')).toBe(counts)
})

test('what duplicates are part of outlives them', async () => {
  const dialogue = await createDialogue()
  const { tenant } = dialogue
  const target = await createProposal(dialogue, { heading: 'Fler cykelställ' })
  const duplicate = await createProposal(dialogue, { heading: 'Cykelställ' })
  const { version } = await getSubmission(dialogue, duplicate.id)
  const json = { into: target.id, version }
  await readJson(await asOperator(`/${tenant.slug}/submissions/${duplicate.id}/merges`, { method: 'POST', json }))
  const hold = await readJson<{ id: string }>(await createHold(dialogue, { submission: duplicate.reference }), 201)
  await destroyInTime(dialogue)
  expect(await countRows(tenant, 'submissions')).toBe(2)
  expect((await asOperator(`/${tenant.slug}/holds/${hold.id}`, { method: 'DELETE' })).status).toBe(204)
  passTime(day)
  await runJobs(tenant)
  expect(await countRows(tenant, 'submissions')).toBe(0)
})

test('months count from the day a dialogue closed, and opening it again stops them', async () => {
  const dialogue = await createDialogue()
  const { tenant } = dialogue
  await createProposal(dialogue)
  await readJson(await setRule(dialogue, { from: 'closing' }))
  passTime(40 * day)
  await runJobs(tenant)
  expect(await countRows(tenant, 'submissions')).toBe(1)
  expect((await readRetention(dialogue)).preview).toEqual(expect.not.objectContaining({ nextAt: expect.anything() }))
  await changeDialogue(dialogue, { state: 'closed' })
  passTime(20 * day)
  await changeDialogue(dialogue, { state: 'archived' })
  await changeDialogue(dialogue, { state: 'open' })
  await changeDialogue(dialogue, { state: 'closed' })
  passTime(20 * day)
  await runJobs(tenant)
  expect(await countRows(tenant, 'submissions')).toBe(1)
  expect((await readRetention(dialogue)).preview?.nextAt).toBeDefined()
  passTime(20 * day)
  await runJobs(tenant)
  expect(await countRows(tenant, 'submissions')).toBe(0)
})

test('a preview is what then happens', async () => {
  const dialogue = await createOpen()
  await createMarked(dialogue)
  const shown = await createProposal(dialogue)
  await createProposal(dialogue, { heading: 'Ett till', email: 'bo@exempel.se' })
  await decide(dialogue, shown.id, { action: 'hide', reason: 'Skäl.' })
  passTime(40 * day)
  for (const extent of ['personal', 'everything']) {
    const { version = 0 } = (await readRetention(dialogue)).rule ?? {}
    const { preview } = await readJson<Retention>(await setRule(dialogue, { extent, version }))
    const asked = await asOperator(`${dialogue.path}/retention/previews`, { method: 'POST', json: { ...rule, extent } })
    expect(await readJson(asked)).toMatchObject({ due: preview?.due, held: 0, later: 0 })
    passTime(8 * day)
    await runJobs(dialogue.tenant)
    const { runs } = await readRetention(dialogue)
    expect(runs[0]?.counts).toEqual(preview?.due)
  }
})
