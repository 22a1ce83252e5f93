import { expect, test } from 'vitest'
import { letCachesLapse } from '../support/clock.ts'
import { asOperator, readJson, send } from '../support/http.ts'
import { createDialogue } from '../support/tenants.ts'

const change = async (slug: string, json: Record<string, unknown>) => {
  await readJson(await asOperator(`/${slug}/settings`, { method: 'PATCH', json: { version: 1, ...json } }))
  letCachesLapse()
}
const read = async (path: string) => (await send(path)).text()
const findSheet = (page: string) => /<link rel="stylesheet" href="(\/[^"]*theme\.css[^"]*)">/.exec(page)?.[1]

test('every page says who answers for it, and before a citizen writes what becomes of it', async () => {
  const { tenant } = await createDialogue()
  const provider = { organisation: 'Exempel kommun', number: '212000-0000', email: 'kommun@exempel.se', phone: '' }
  await change(tenant.slug, {
    provider,
    publicRecords: 'Allt diarieförs.',
    privacy: { kind: 'text', text: 'Så gör vi.' },
  })
  const page = await read(`/${tenant.slug}/parken`)
  expect(page).toContain('Exempel kommun ansvarar för den här sidan')
  expect(page).toContain('212000-0000')
  expect(page).toContain('href="mailto:kommun@exempel.se"')
  expect(page).toContain('Så gör vi.')
  const form = await read(`/${tenant.slug}/parken?write=proposal`)
  const before = form.slice(0, form.indexOf('name="heading"'))
  expect(before).toContain('Exempel kommun (212000-0000) tar emot det du skickar. Allt diarieförs.')
  expect(before).toContain('href="#privacy"')
})

test('the kommun’s own page about personal data is linked to', async () => {
  const { tenant } = await createDialogue()
  await change(tenant.slug, { privacy: { kind: 'link', url: 'https://www.exempel.se/gdpr' } })
  expect(await read(`/${tenant.slug}`)).toContain('<a href="https://www.exempel.se/gdpr">')
})

test('a page without a theme loads none; one with has a sheet that is kept for good and changes address', async () => {
  const { tenant } = await createDialogue()
  expect(findSheet(await read(`/${tenant.slug}`))).toBeUndefined()
  await change(tenant.slug, { theme: { action: '#1d5c3a', radius: 0 } })
  const path = findSheet(await read(`/${tenant.slug}`)) ?? ''
  const sheet = await send(path)
  expect(sheet.headers.get('Content-Type')).toBe('text/css; charset=utf-8')
  expect(sheet.headers.get('Cache-Control')).toContain('immutable')
  const etag = sheet.headers.get('ETag') ?? ''
  expect(await sheet.text()).toContain('--action: #1d5c3a;')
  expect((await send(path, { headers: { 'If-None-Match': etag } })).status).toBe(304)
  await change(tenant.slug, { version: 2, theme: { action: '#7a2e63' } })
  expect(findSheet(await read(`/${tenant.slug}`))).not.toBe(path)
  const old = await send(path)
  expect(old.headers.get('Cache-Control')).not.toContain('immutable')
  expect(await old.text()).toContain('--action: #7a2e63;')
})

test('a dialogue’s page has the dialogue’s look', async () => {
  const { tenant } = await createDialogue({ theme: { action: '#7a2e63' } })
  await change(tenant.slug, { theme: { action: '#1d5c3a' } })
  const path = findSheet(await read(`/${tenant.slug}/parken`)) ?? ''
  expect(path).toMatch(new RegExp(`^/${tenant.slug}/parken/theme.css`))
  expect(await read(path)).toContain('#7a2e63')
  expect((await send(`/${tenant.slug}/finns-inte/theme.css`)).status).toBe(404)
})
