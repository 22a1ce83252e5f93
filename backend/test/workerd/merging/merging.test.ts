import { expect, test } from 'vitest'
import type { ProposalDetail, ProposalList } from '../../../contracts/kinds/proposals.ts'
import type { ModeratedSubmission } from '../../../contracts/moderation.ts'
import type { OwnSubmission } from '../../../contracts/receipts.ts'
import type { Support } from '../../../contracts/supports.ts'
import { createDevice, support, withdrawSupport } from '../support/devices.ts'
import { api, asOperator, expectProblem, readJson, readPublic, send } from '../support/http.ts'
import { createId } from '../support/operations.ts'
import { createProposal, decide, getSubmission, importProposals, sendProposal } from '../support/proposals.ts'
import { countRows, createDialogue, inDatabase, type TestDialogue } from '../support/tenants.ts'

async function merge(dialogue: TestDialogue, id: string, into: string, version?: number) {
  const json = { into, version: version ?? (await getSubmission(dialogue, id)).version }
  return asOperator(`/${dialogue.tenant.slug}/submissions/${id}/merges`, { method: 'POST', json })
}

const unmerge = ({ tenant }: TestDialogue, id: string) =>
  asOperator(`/${tenant.slug}/submissions/${id}/merges`, { method: 'DELETE' })

const read = ({ path }: TestDialogue, id: string) => readPublic<ProposalDetail>(`${path}/proposals/${id}`)
const countSupports = async (dialogue: TestDialogue, id: string) => (await read(dialogue, id)).supports
const listIds = async ({ path }: TestDialogue, query = '') =>
  (await readPublic<ProposalList>(`${path}/proposals${query}`)).items.map(({ id }) => id)

async function createPair(input: Record<string, unknown> = {}) {
  const dialogue = await createDialogue(input)
  const duplicate = await createProposal(dialogue, { heading: 'Cykelställ', email: 'ann@exempel.se' })
  const target = await createProposal(dialogue, { heading: 'Fler cykelställ', email: 'bo@exempel.se' })
  return { dialogue, duplicate, target }
}

test('the duplicate leaves lists and search, and its status stays', async () => {
  const { dialogue, duplicate, target } = await createPair()
  expect(await readJson(await merge(dialogue, duplicate.id, target.id))).toMatchObject({
    status: 'published',
    hidden: false,
    mergedInto: { id: target.id },
    merged: [],
  })
  expect(await listIds(dialogue)).toEqual([target.id])
  expect(await listIds(dialogue, '?q=cykelställ')).toEqual([target.id])
  expect((await getSubmission(dialogue, target.id)).merged.map(({ id }) => id)).toEqual([duplicate.id])
})

test('its own link leads to the other', async () => {
  const { dialogue, duplicate, target } = await createPair()
  await merge(dialogue, duplicate.id, target.id)
  expect(await read(dialogue, duplicate.id)).toMatchObject({ id: duplicate.id, mergedInto: target.id })
  const home = `/${dialogue.tenant.slug}/parken`
  const moved = await send(`${home}?proposal=${duplicate.id}&language=en`, { redirect: 'manual' })
  expect(moved.status).toBe(302)
  expect(moved.headers.get('Location')).toBe(`${home}?language=en&proposal=${target.id}`)
  await decide(dialogue, target.id, { action: 'hide', reason: 'Skäl.' })
  await expectProblem(api(`${dialogue.path}/proposals/${duplicate.id}?`), 'not_found')
})

test('who supports both counts once, and undoing gives both their own numbers back', async () => {
  const { dialogue, duplicate, target } = await createPair()
  const [a, b, c] = await Promise.all([0, 1, 2].map(() => createDevice(dialogue.tenant)))
  for (const device of [a, b]) await support(dialogue, duplicate.id, device ?? '')
  for (const device of [b, c]) await support(dialogue, target.id, device ?? '')
  const rows = await inDatabase(dialogue.tenant, (sql) => sql.exec('select * from supports').toArray())
  await merge(dialogue, duplicate.id, target.id)
  expect(await countSupports(dialogue, target.id)).toBe(3)
  expect(await inDatabase(dialogue.tenant, (sql) => sql.exec('select * from supports').toArray())).toEqual(rows)
  await readJson(await unmerge(dialogue, duplicate.id))
  expect(await countSupports(dialogue, target.id)).toBe(2)
  expect(await countSupports(dialogue, duplicate.id)).toBe(2)
})

test('numbers from an old service are added up', async () => {
  const dialogue = await createDialogue()
  await importProposals(dialogue, [
    { heading: 'Ett', supports: 40 },
    { heading: 'Två', supports: 2 },
  ])
  const [two = '', one = ''] = await listIds(dialogue, '?sort=supported').then((ids) => ids.reverse())
  await support(dialogue, two, await createDevice(dialogue.tenant))
  await merge(dialogue, two, one)
  expect(await countSupports(dialogue, one)).toBe(43)
  await unmerge(dialogue, two)
  expect(await countSupports(dialogue, one)).toBe(40)
  expect(await countSupports(dialogue, two)).toBe(3)
})

test('while merged, a support of either is one of the other, given once and taken back once', async () => {
  const { dialogue, duplicate, target } = await createPair()
  const device = await createDevice(dialogue.tenant)
  await support(dialogue, duplicate.id, device)
  await merge(dialogue, duplicate.id, target.id)
  expect(await readJson(await support(dialogue, target.id, device))).toEqual({ supports: 1, supported: true })
  const other = await createDevice(dialogue.tenant)
  expect(await readJson(await support(dialogue, duplicate.id, other))).toEqual({ supports: 2, supported: true })
  expect(await readJson(await withdrawSupport(dialogue, target.id, device))).toEqual({ supports: 1, supported: false })
  expect(await readJson(await withdrawSupport(dialogue, target.id, device))).toEqual({ supports: 1, supported: false })
  await unmerge(dialogue, duplicate.id)
  expect(await countSupports(dialogue, duplicate.id)).toBe(0)
  expect(await countSupports(dialogue, target.id)).toBe(1)
})

test('100 devices at once, half of whom supported the duplicate, are 100', async () => {
  const { dialogue, duplicate, target } = await createPair()
  const devices = await Promise.all(Array.from({ length: 100 }, () => createDevice(dialogue.tenant)))
  await Promise.all(devices.slice(0, 50).map((device) => support(dialogue, duplicate.id, device)))
  await merge(dialogue, duplicate.id, target.id)
  await Promise.all(devices.map((device) => support(dialogue, target.id, device)))
  expect(await countSupports(dialogue, target.id)).toBe(100)
})

test('together they can reach the threshold', async () => {
  const { dialogue, duplicate, target } = await createPair({ settings: { threshold: 2 } })
  for (const id of [duplicate.id, target.id]) await support(dialogue, id, await createDevice(dialogue.tenant))
  await merge(dialogue, duplicate.id, target.id)
  expect(await read(dialogue, target.id)).toMatchObject({ status: 'threshold_reached', supports: 2 })
})

test('both histories tell of it, in public and to their authors', async () => {
  const { dialogue, duplicate, target } = await createPair()
  await merge(dialogue, duplicate.id, target.id)
  const actions = ({ history }: { history: { action?: string | undefined }[] }) =>
    history.flatMap(({ action }) => (action ? [action] : []))
  expect(actions(await read(dialogue, duplicate.id))).toEqual(['merge'])
  expect(actions(await read(dialogue, target.id))).toEqual(['absorb'])
  const path = `/${dialogue.tenant.slug}/receipts/${duplicate.code}`
  const own = await readJson<OwnSubmission>(await api(path))
  expect(own.mergedInto).toEqual({ id: target.id, heading: 'Fler cykelställ' })
  expect(actions(own)).toEqual(['merge'])
  const page = await (await send(`/${dialogue.tenant.slug}/r/${duplicate.code}`)).text()
  expect(page).toContain(`/parken?proposal=${target.id}`)
  await unmerge(dialogue, duplicate.id)
  expect(actions(await read(dialogue, duplicate.id))).toEqual(['merge', 'unmerge'])
  expect(actions(await read(dialogue, target.id))).toEqual(['absorb', 'release'])
  expect(await countRows(dialogue.tenant, 'audit_log', `action in ('submission.merge', 'submission.unmerge')`)).toBe(2)
})

test('followers follow on, each address told once', async () => {
  const { dialogue, duplicate, target } = await createPair()
  await inDatabase(dialogue.tenant, (sql) => {
    const follow = `insert into followers select 'f', seq, 'bo@exempel.se', 0, 0 from submissions where id = ?`
    sql.exec(follow, duplicate.id)
  })
  await merge(dialogue, duplicate.id, target.id)
  const countMail = async (action: string) =>
    inDatabase(dialogue.tenant, (sql) =>
      sql
        .exec<{ recipient: string }>(
          `select recipient from mail_outbox where template = 'news' and content ->> 'action' = ? order by 1`,
          action,
        )
        .toArray()
        .map(({ recipient }) => recipient),
    )
  expect(await countMail('merge')).toEqual(['ann@exempel.se', 'bo@exempel.se'])
  expect(await countMail('absorb')).toEqual([])
  const { version } = await getSubmission(dialogue, target.id)
  const json = { version, text: 'Ja.', by: 'Nämnden' }
  await readJson(
    await asOperator(`/${dialogue.tenant.slug}/submissions/${target.id}/response`, { method: 'PUT', json }),
  )
  expect(await countMail('answer')).toEqual(['ann@exempel.se', 'bo@exempel.se'])
  await decide(dialogue, target.id, { action: 'hide', reason: 'Skäl.' })
  expect(await countMail('hide')).toEqual(['bo@exempel.se'])
})

test('chains, circles and oneself are refused', async () => {
  const { dialogue, duplicate, target } = await createPair()
  const third = await createProposal(dialogue)
  await expectProblem(merge(dialogue, duplicate.id, duplicate.id), 'invalid_input')
  await readJson(await merge(dialogue, duplicate.id, target.id))
  for (const [one, other] of [
    [target.id, duplicate.id],
    [target.id, third.id],
    [third.id, duplicate.id],
    [duplicate.id, third.id],
    [duplicate.id, target.id],
  ] as const) {
    await expectProblem(merge(dialogue, one, other), 'transition_not_allowed')
  }
  await readJson(await merge(dialogue, third.id, target.id))
  expect((await getSubmission(dialogue, target.id)).merged.map(({ id }) => id)).toEqual([duplicate.id, third.id])
})

test('of two merges at once one is done', async () => {
  const { dialogue, duplicate, target } = await createPair()
  const answers = await Promise.all([
    merge(dialogue, duplicate.id, target.id, 2),
    merge(dialogue, target.id, duplicate.id, 2),
    merge(dialogue, duplicate.id, target.id, 2),
  ])
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(await countRows(dialogue.tenant, 'submissions', 'merged_into is not null')).toBe(1)
})

test('an old version, an unknown, a foreign and another dialogue’s target are refused', async () => {
  const { dialogue, duplicate, target } = await createPair()
  await expectProblem(merge(dialogue, duplicate.id, target.id, 1), 'version_conflict')
  const foreign = await createProposal(await createDialogue())
  const elsewhere = await createProposal(await createDialogue({ slug: 'torget' }, dialogue.tenant))
  for (const into of [createId(), foreign.id, elsewhere.id]) {
    const { errors } = await expectProblem(merge(dialogue, duplicate.id, into), 'invalid_input')
    expect(errors).toEqual([{ pointer: '/into', code: 'invalid_option' }])
  }
  const path = `/${dialogue.tenant.slug}/submissions`
  for (const id of [createId(), foreign.id]) {
    const json = { into: target.id, version: 1 }
    await expectProblem(asOperator(`${path}/${id}/merges`, { method: 'POST', json }), 'not_found')
    await expectProblem(asOperator(`${path}/${id}/merges`, { method: 'DELETE' }), 'not_found')
  }
})

test('what isn’t public is neither merged nor merged into', async () => {
  const { dialogue, duplicate, target } = await createPair()
  await decide(dialogue, target.id, { action: 'hide', reason: 'Skäl.' })
  await expectProblem(merge(dialogue, duplicate.id, target.id), 'transition_not_allowed')
  await expectProblem(merge(dialogue, target.id, duplicate.id), 'transition_not_allowed')
  await expectProblem(unmerge(dialogue, duplicate.id), 'transition_not_allowed')
})

test('what is merged is answered and moved where it has become part, and can still be hidden', async () => {
  const { dialogue, duplicate, target } = await createPair()
  await merge(dialogue, duplicate.id, target.id)
  const path = `/${dialogue.tenant.slug}/submissions/${duplicate.id}`
  const { version } = await getSubmission(dialogue, duplicate.id)
  const moved = asOperator(`${path}/moves`, { method: 'POST', json: { version, status: 'referred' } })
  await expectProblem(moved, 'transition_not_allowed')
  const answered = asOperator(`${path}/response`, { method: 'PUT', json: { version, text: 'Ja.', by: 'Nämnden' } })
  await expectProblem(answered, 'transition_not_allowed')
  expect((await decide(dialogue, duplicate.id, { action: 'hide', reason: 'Skäl.' })).status).toBe(200)
  await expectProblem(api(`${dialogue.path}/proposals/${duplicate.id}`), 'not_found')
  expect(await readJson<ModeratedSubmission>(await unmerge(dialogue, duplicate.id))).toMatchObject({ hidden: true })
  expect(await listIds(dialogue)).toEqual([target.id])
})

test('a storage error in the middle leaves both as they were', async () => {
  const { dialogue, duplicate, target } = await createPair()
  await support(dialogue, duplicate.id, await createDevice(dialogue.tenant))
  await inDatabase(dialogue.tenant, (sql) => {
    sql.exec(`create trigger broken before insert on audit_log begin select raise(abort, 'disk full'); end`)
  })
  await expectProblem(merge(dialogue, duplicate.id, target.id), 'internal_error')
  await inDatabase(dialogue.tenant, (sql) => void sql.exec('drop trigger broken'))
  expect(await countSupports(dialogue, target.id)).toBe(0)
  expect((await listIds(dialogue)).sort()).toEqual([duplicate.id, target.id].sort())
  expect(
    await readJson<Support>(await support(dialogue, duplicate.id, await createDevice(dialogue.tenant))),
  ).toMatchObject({
    supports: 2,
  })
})

test('the same heading again is refused with the proposal that the duplicate is part of', async () => {
  const { dialogue, duplicate, target } = await createPair({ settings: { duplicateMonths: 24 } })
  const sendAgain = () => sendProposal(dialogue, { heading: 'CYKELSTÄLL' })
  await merge(dialogue, duplicate.id, target.id)
  expect((await expectProblem(sendAgain(), 'duplicate')).proposal).toBe(target.id)
  await decide(dialogue, target.id, { action: 'hide', reason: 'Skäl.' })
  await readJson(await sendAgain(), 201)
})
