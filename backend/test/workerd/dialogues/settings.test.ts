import { expect, test } from 'vitest'
import type { Dialogue } from '../../../contracts/dialogues.ts'
import { asOperator, expectProblem, readJson } from '../support/http.ts'
import { createDialogue, createTenant } from '../support/tenants.ts'

const input = { slug: 'parken', kind: 'proposals', title: 'Parken' }

const create = async (change: Record<string, unknown> = {}) => {
  const { slug } = await createTenant()
  return asOperator(`/${slug}/dialogues`, { method: 'POST', json: { ...input, ...change } })
}

test('what is left out has a careful default', async () => {
  expect(await readJson(await create(), 201)).toMatchObject({
    state: 'draft',
    moderation: 'before',
    language: 'sv',
    opensAt: null,
    closesAt: null,
    theme: {},
    version: 1,
    settings: { categories: [], threshold: null },
  })
})

test('a change changes what it names and nothing else', async () => {
  const { path, tenant: _, path: __, ...before } = await createDialogue({ introduction: 'Vad saknas?' })
  const after = await readJson(await asOperator(path, { method: 'PATCH', json: { version: 1, title: 'Torget' } }))
  expect(after).toEqual({ ...before, title: 'Torget', version: 2 })
  expect(await readJson(await asOperator(path))).toEqual(after)
})

test('a change to what somebody else has changed since is refused', async () => {
  const { path } = await createDialogue()
  const change = (title: string) => asOperator(path, { method: 'PATCH', json: { version: 1, title } })
  const answers = await Promise.all([change('Ett'), change('Två')])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(await expectProblem(change('Tre'), 'version_conflict')).toMatchObject({ version: 2 })
})

test('a name that is taken is refused, once for all', async () => {
  const { tenant } = await createDialogue()
  await expectProblem(asOperator(`/${tenant.slug}/dialogues`, { method: 'POST', json: input }), 'already_exists')
})

test.each([
  [{ title: '' }, '/title', 'required'],
  [{ title: 'a'.repeat(121) }, '/title', 'too_long'],
  [{ kind: 'opera' }, '/kind', 'invalid_option'],
  [{ state: 'deleted' }, '/state', 'invalid_option'],
  [{ language: 'de' }, '/language', 'invalid_option'],
  [{ opensAt: 'imorgon' }, '/opensAt', 'invalid_format'],
  [{ opensAt: '2026-05-01' }, '/opensAt', 'invalid_format'],
  [{ opensAt: '2026-05-02T00:00:00.000Z', closesAt: '2026-05-01T00:00:00.000Z' }, '/closesAt', 'not_after'],
  [{ opensAt: '2026-05-01T00:00:00.000Z', closesAt: '2026-05-01T00:00:00.000Z' }, '/closesAt', 'not_after'],
  [{ theme: { action: 'red' } }, '/theme/action', 'invalid_format'],
  [{ theme: { action: '#ffdd00' } }, '/theme/action', 'low_contrast'],
  [{ theme: { text: '#777777', surface: '#eeeeee' } }, '/theme/text', 'low_contrast'],
  [{ theme: { font: 'url(https://evil.tld)' } }, '/theme/font', 'invalid_format'],
  [{ theme: { radius: 900 } }, '/theme/radius', 'too_large'],
  [{ theme: { background: '#ffffff' } }, '/theme/background', 'unknown_field'],
  [{ settings: { threshold: 0 } }, '/settings/threshold', 'too_small'],
  [{ settings: { colour: 'red' } }, '/settings/colour', 'unknown_field'],
  [{ settings: { categories: [{ id: 'a b', label: 'A' }] } }, '/settings/categories/0/id', 'invalid_format'],
  [{ createdAt: '2026-05-01T00:00:00.000Z' }, '/createdAt', 'unknown_field'],
])('%j is refused by its pointer', async (change, pointer, code) => {
  const problem = await expectProblem(create(change), 'invalid_input')
  expect(problem.errors?.[0]).toMatchObject({ pointer, code })
})

test('a change is held against what is stored', async () => {
  const { path } = await createDialogue({ opensAt: '2026-05-02T00:00:00.000Z' })
  const json = { version: 1, closesAt: '2026-05-01T00:00:00.000Z' }
  const problem = await expectProblem(asOperator(path, { method: 'PATCH', json }), 'invalid_input')
  expect(problem.errors).toEqual([{ pointer: '/closesAt', code: 'not_after' }])
  await expectProblem(asOperator(path, { method: 'PATCH', json: { version: 1, slug: 'torget' } }), 'invalid_input')
})

test('the kommun’s list has what is public, newest first', async () => {
  const { tenant } = await createDialogue({ slug: 'forst' })
  await createDialogue({ slug: 'sedan', state: 'closed' }, tenant)
  await createDialogue({ slug: 'utkast', state: 'draft' }, tenant)
  const { items } = await readJson<{ items: Dialogue[] }>(await asOperator(`/${tenant.slug}/dialogues`))
  expect(items.map(({ slug }) => slug)).toEqual(['sedan', 'forst'])
})
