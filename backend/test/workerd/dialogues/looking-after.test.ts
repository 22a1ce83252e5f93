import { runDurableObjectAlarm } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, test } from 'vitest'
import type { Configuration, Dialogue, DialogueSummary } from '../../../contracts/dialogues.ts'
import type { Tenant } from '../../../contracts/operators.ts'
import { tenantObject } from '../../../objects.ts'
import { asOperator, expectProblem, readJson, readPublic } from '../support/http.ts'
import { createProposal, decide, importProposals } from '../support/proposals.ts'
import {
  changeDialogue,
  countRows,
  createDialogue,
  createTenant,
  inDatabase,
  type TestDialogue,
} from '../support/tenants.ts'

const draft = { state: 'draft' }
const listSummaries = async ({ slug }: Tenant) =>
  (await readJson<{ items: DialogueSummary[] }>(await asOperator(`/${slug}/dialogue-summaries`))).items
const change = ({ path, version }: TestDialogue, json: Record<string, unknown>) =>
  asOperator(path, { method: 'PATCH', json: { version, ...json } })
const copy = ({ path }: TestDialogue, json: Record<string, unknown>) =>
  asOperator(`${path}/copies`, { method: 'POST', json })
const remove = ({ path }: TestDialogue) => asOperator(path, { method: 'DELETE' })

describe('the list', () => {
  test('has drafts and archived dialogues too, newest first, with what has come in', async () => {
    const dialogue = await createDialogue({ moderation: 'before' })
    const { tenant } = dialogue
    await createDialogue({ slug: 'torget', ...draft }, tenant)
    await createDialogue({ slug: 'hamnen', state: 'archived' }, tenant)
    await importProposals(dialogue, [
      { id: 'a', heading: 'Fler bänkar', supports: 12 },
      { id: 'b', heading: 'En lekplats', supports: 30 },
      { id: 'c', heading: 'En scen', status: 'rejected' },
    ])
    await createProposal(dialogue)
    const { id } = await createProposal(dialogue, { heading: 'Hör inte hit' })
    await readJson(await decide(dialogue, id, { action: 'reject', reason: 'Fel plats' }))

    const all = await listSummaries(tenant)
    expect(all.map(({ slug, availability }) => [slug, availability])).toEqual([
      ['hamnen', 'closed'],
      ['torget', 'draft'],
      ['parken', 'open'],
    ])
    expect(all[1]).toMatchObject({ submissions: 0, waiting: 0, supports: 0, lastSubmissionAt: null })
    expect(all[2]).toMatchObject({ submissions: 5, waiting: 1, supports: 42 })
    expect(Date.parse(all[2]?.lastSubmissionAt ?? '')).toBeGreaterThan(Date.parse(all[2]?.createdAt ?? ''))
  })

  test('has all of three hundred', async () => {
    const { tenant } = await createDialogue()
    await inDatabase(tenant, (sql) => {
      const columns = 'kind, title, introduction, language, state, moderation, settings, theme, created_at'
      for (let n = 0; n < 299; n++) {
        const id = `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`
        sql.exec(
          `insert into dialogues (id, slug, ${columns}) select ?, ?, ${columns} from dialogues limit 1`,
          id,
          `d${n}`,
        )
      }
    })
    expect(await listSummaries(tenant)).toHaveLength(300)
  })
})

describe('the address', () => {
  test('can change while nobody has seen it', async () => {
    const dialogue = await createDialogue(draft)
    const after = await readJson<Dialogue>(await change(dialogue, { slug: 'stadsparken' }))
    expect(after).toMatchObject({ slug: 'stadsparken', publishedAt: null })
    await expectProblem(asOperator(dialogue.path), 'not_found')
  })

  test('is fixed from the first publication, also when the dialogue is a draft again', async () => {
    const dialogue = await createDialogue()
    const back = { ...dialogue, ...(await changeDialogue(dialogue, draft)) }
    expect(back.publishedAt).toBe(dialogue.publishedAt)
    const { errors } = await expectProblem(change(back, { slug: 'torget' }), 'invalid_input')
    expect(errors).toEqual([{ pointer: '/slug', code: 'fixed' }])
    // To name the address that it has is no change.
    await readJson(await change(back, { slug: dialogue.slug }))
  })

  test('is nobody else’s: creating, copying and changing say so beside the field', async () => {
    const dialogue = await createDialogue(draft)
    const other = await createDialogue({ slug: 'torget', ...draft }, dialogue.tenant)
    const taken = { slug: 'torget', title: 'Parken' }
    for (const answer of [copy(dialogue, taken), change(dialogue, { slug: 'torget' })]) {
      const { errors } = await expectProblem(answer, 'already_exists')
      expect(errors).toEqual([{ pointer: '/slug', code: 'duplicate' }])
    }
    const { errors } = await expectProblem(change(other, { slug: 'admin' }), 'invalid_input')
    expect(errors).toEqual([{ pointer: '/slug', code: 'reserved_word' }])
  })
})

test('a copy is a draft with the settings and the look, and without schedule and submissions', async () => {
  const settings = { threshold: 50, categories: [{ id: 'lek', label: 'Lek' }] }
  const look = { theme: { action: '#1f5c43' }, settings, opensAt: '2026-05-01T00:00:00.000Z' }
  const dialogue = await createDialogue(look)
  await importProposals(dialogue, [{ heading: 'Fler bänkar' }])
  const made = await readJson<Dialogue>(await copy(dialogue, { slug: 'torget', title: 'Torget' }), 201)
  expect(made).toMatchObject({ slug: 'torget', title: 'Torget', state: 'draft', opensAt: null, version: 1 })
  expect(made).toMatchObject({ theme: dialogue.theme, settings: dialogue.settings, publishedAt: null })
  expect(await listSummaries(dialogue.tenant)).toMatchObject([{ submissions: 0 }, { submissions: 1 }])
})

describe('deleting', () => {
  test('takes an empty draft, once, and leaves a line in the audit log', async () => {
    const dialogue = await createDialogue(draft)
    expect((await remove(dialogue)).status).toBe(204)
    await expectProblem(remove(dialogue), 'not_found')
    const actions = await inDatabase(dialogue.tenant, (sql) =>
      sql.exec<{ action: string }>('select action from audit_log where subject_id = ?', dialogue.id).toArray(),
    )
    expect(actions.map(({ action }) => action)).toEqual(['dialogue.created', 'dialogue.deleted'])
  })

  test('takes nothing that citizens have sent, nor what they may be sending to', async () => {
    const dialogue = await createDialogue()
    await expectProblem(remove(dialogue), 'transition_not_allowed')
    await importProposals(dialogue, [{ heading: 'Fler bänkar' }])
    await changeDialogue(dialogue, { state: 'archived' })
    await expectProblem(remove(dialogue), 'transition_not_allowed')
    // Retention has destroyed them.
    await inDatabase(dialogue.tenant, (sql) => sql.exec('delete from submissions'))
    const hold = `'01900000-0000-7000-8000-000000000000', '${dialogue.id}', 'Utlämning', 'KS 2026/1', 0`
    const columns = 'id, dialogue_id, reason, case_number, created_at'
    await inDatabase(dialogue.tenant, (sql) => sql.exec(`insert into holds (${columns}) values (${hold})`))
    await expectProblem(remove(dialogue), 'transition_not_allowed')
    await inDatabase(dialogue.tenant, (sql) => sql.exec('delete from holds'))
    expect((await remove(dialogue)).status).toBe(204)
  })
})

test('a preview shows a draft as if it were open, to admins', async () => {
  const dialogue = await createDialogue({ ...draft, introduction: 'Hemligt ännu' })
  const preview = await readJson<Configuration>(await asOperator(`${dialogue.path}/preview`))
  expect(preview.dialogue).toMatchObject({ title: 'Parken', introduction: 'Hemligt ännu', availability: 'open' })
})

test('a new language finds the old texts by its own inflections', async () => {
  const dialogue = await createDialogue({ language: 'sv' })
  const rows = Array.from({ length: 300 }, (_, n) => ({ id: `${n}`, heading: `Happily ${n}` }))
  for (const batch of [rows.slice(0, 150), rows.slice(150)]) await importProposals(dialogue, batch)
  const search = async () => (await readPublic<{ total: number }>(`${dialogue.path}/proposals?q=happily`)).total
  await changeDialogue(dialogue, { language: 'en' })
  for (let runs = 0; runs < 5; runs++) await runDurableObjectAlarm(tenantObject(env, dialogue.tenant.id))
  expect(await search()).toBe(300)
  expect(await countRows(dialogue.tenant, 'jobs', `kind = 'reindex_dialogue'`)).toBe(0)
})

test('a foreign kommun’s dialogue is as unknown as none', async () => {
  const dialogue = await createDialogue(draft)
  const other = await createTenant()
  const foreign = { ...dialogue, path: `/${other.slug}/dialogues/${dialogue.slug}` }
  await expectProblem(remove(foreign), 'not_found')
  await expectProblem(copy(foreign, { slug: 'kopia', title: 'Kopia' }), 'not_found')
  await expectProblem(asOperator(`${foreign.path}/preview`), 'not_found')
})
