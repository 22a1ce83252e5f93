import { expect, test } from 'vitest'
import type { Configuration } from '../../../contracts/dialogues.ts'
import type { TenantSettings } from '../../../contracts/tenant-settings.ts'
import { asOperator, expectProblem, readJson, readPublic } from '../support/http.ts'
import { createDialogue, createTenant } from '../support/tenants.ts'

const read = async (slug: string) => readJson<TenantSettings>(await asOperator(`/${slug}/settings`))
const change = (slug: string, json: Record<string, unknown>) =>
  asOperator(`/${slug}/settings`, { method: 'PATCH', json: { version: 1, ...json } })

test('a new kommun has its name and everything else as it comes', async () => {
  const { slug } = await createTenant({ name: 'Exempelkommun' })
  expect(await read(slug)).toEqual({
    name: 'Exempelkommun',
    language: 'sv',
    provider: { organisation: '', number: '', email: '', phone: '' },
    privacy: { kind: 'standard' },
    publicRecords: '',
    theme: {},
    logo: null,
    version: 1,
    changedAt: null,
  })
})

test('what is changed stays changed, and the rest stays', async () => {
  const { slug } = await createTenant()
  const provider = {
    organisation: 'Exempelkommun',
    number: '212000-0000',
    email: 'kommun@exempel.se',
    phone: '0123-456 78',
  }
  await readJson(await change(slug, { provider, name: 'Nya Exempelkommun' }))
  const after = await readJson<TenantSettings>(await change(slug, { version: 2, publicRecords: 'Allt diarieförs.' }))
  expect(after).toMatchObject({ name: 'Nya Exempelkommun', provider, publicRecords: 'Allt diarieförs.', version: 3 })
  expect(await read(slug)).toEqual(after)
})

test('a new dialogue speaks the kommun’s language unless it is given another', async () => {
  const tenant = await createTenant()
  await readJson(await change(tenant.slug, { language: 'en' }))
  expect(await createDialogue({ slug: 'ett' }, tenant)).toMatchObject({ language: 'en' })
  expect(await createDialogue({ slug: 'annat', language: 'sv' }, tenant)).toMatchObject({ language: 'sv' })
})

test('two who change at once never overwrite each other', async () => {
  const { slug } = await createTenant()
  const answers = await Promise.all([change(slug, { name: 'Ett' }), change(slug, { name: 'Två' })])
  const [done, refused] = answers.sort((one, other) => one.status - other.status)
  const { name } = await readJson<TenantSettings>(done as Response)
  expect(await expectProblem(refused as Response, 'version_conflict')).toMatchObject({ version: 2 })
  expect(await read(slug)).toMatchObject({ name, version: 2 })
})

test.each([
  [{ name: '' }, '/name', 'required'],
  [{ name: 'x'.repeat(81) }, '/name', 'too_long'],
  [{ name: 'Två\nrader' }, '/name', 'invalid_text'],
  [{ language: 'fi' }, '/language', 'invalid_option'],
  [{ provider: { organisation: '', number: '12', email: '', phone: '' } }, '/provider/number', 'invalid_format'],
  [{ provider: { organisation: '', number: '', email: 'x', phone: '' } }, '/provider/email', 'invalid_email'],
  [{ provider: { organisation: '', number: '', email: '', phone: 'ring' } }, '/provider/phone', 'invalid_format'],
  [
    { provider: { organisation: 'x'.repeat(121), number: '', email: '', phone: '' } },
    '/provider/organisation',
    'too_long',
  ],
  [{ privacy: { kind: 'link', url: 'javascript:alert(1)' } }, '/privacy/url', 'invalid_format'],
  [{ privacy: { kind: 'link', url: 'http://exempel.se' } }, '/privacy/url', 'invalid_format'],
  [{ privacy: { kind: 'text', text: '' } }, '/privacy/text', 'required'],
  [{ theme: { action: '#ffdd00' } }, '/theme/action', 'low_contrast'],
  [{ theme: { font: '"Open Sans' } }, '/theme/font', 'invalid_format'],
  [{ theme: { font: 'x; } body { display: none' } }, '/theme/font', 'invalid_format'],
  [{ slug: 'annat' }, '/slug', 'unknown_field'],
])('%j is refused by its pointer', async (input, pointer, code) => {
  const { slug } = await createTenant()
  const { errors } = await expectProblem(change(slug, input), 'invalid_input')
  expect(errors).toContainEqual(expect.objectContaining({ pointer, code }))
  expect(await read(slug)).toMatchObject({ version: 1 })
})

test('a colour that can’t be read comes back with the nearest that can', async () => {
  const { slug } = await createTenant()
  const { errors } = await expectProblem(change(slug, { theme: { action: '#3399ff' } }), 'invalid_input')
  const suggestion = errors?.[0]?.suggestion
  expect(suggestion).toMatch(/^#[0-9a-f]{6}$/)
  await readJson(await change(slug, { theme: { action: suggestion } }))
})

test('a dialogue’s look is laid over the kommun’s: its colours together, the rest one by one', async () => {
  const tenant = await createTenant()
  const kommun = { action: '#1d5c3a', surface: '#fdf8ee', font: 'Georgia, serif', radius: 0 }
  await readJson(await change(tenant.slug, { theme: kommun }))
  const own = { action: '#7a2e63', radius: 12 }
  const themed = async (slug: string, theme: object) => {
    const { path } = await createDialogue({ slug, theme }, tenant)
    return (await readPublic<Configuration>(`${path}/configuration`)).theme
  }
  expect(await themed('utan', {})).toEqual(kommun)
  expect(await themed('rund', { radius: 20 })).toEqual({ ...kommun, radius: 20 })
  expect(await themed('egen', own)).toEqual({ ...own, font: 'Georgia, serif' })
})
