import { expect, test } from 'vitest'
import type { MailTemplate, MailText } from '../../../contracts/mail.ts'
import type { Tenant } from '../../../contracts/operators.ts'
import { asOperator, expectProblem, readJson } from '../support/http.ts'
import { payloads } from '../support/payloads.ts'
import { createTenant } from '../support/tenants.ts'

const words = { subject: 'Tack, {reference}', text: 'Hej!\n\nFölj {heading} här:\n{url}' }
const pathTo = ({ slug }: Tenant) => `/${slug}/mail/templates/receipt/sv`

const change = (tenant: Tenant, json: Record<string, unknown>) =>
  asOperator(pathTo(tenant), { method: 'PUT', json: { version: 0, ...words, ...json } })
const preview = (tenant: Tenant, json: unknown) => asOperator(`${pathTo(tenant)}/previews`, { method: 'POST', json })

async function getReceipt(tenant: Tenant, language = 'sv') {
  const { items } = await readJson<{ items: MailTemplate[] }>(await asOperator(`/${tenant.slug}/mail/templates`))
  return items.find((item) => item.id === 'receipt' && item.language === language)
}

test('a kommun’s own words replace those that everyone begins with, in one language, until they are reset', async () => {
  const tenant = await createTenant()
  const before = await getReceipt(tenant)
  expect(before).toMatchObject({
    version: 0,
    placeholders: expect.arrayContaining([{ name: 'url', required: true, inSubject: false }]),
  })
  const changed = await readJson<MailTemplate>(await change(tenant, {}))
  expect(changed).toMatchObject({ ...words, version: 1 })
  expect(await getReceipt(tenant)).toEqual(changed)
  expect((await getReceipt(tenant, 'en'))?.version).toBe(0)

  for (const _ of ['once', 'again']) {
    expect(await readJson(await asOperator(pathTo(tenant), { method: 'DELETE' }))).toEqual(before)
  }
})

test('two admins never overwrite each other silently', async () => {
  const tenant = await createTenant()
  const [one, other] = await Promise.all([change(tenant, {}), change(tenant, { subject: 'Ett annat ämne' })])
  expect([one.status, other.status].sort()).toEqual([200, 409])
  const stale = await expectProblem(change(tenant, { version: 7 }), 'version_conflict')
  expect(stale.version).toBe(1)
})

test('what a message can’t tell and what it lacks is said beside the field, and nothing is stored', async () => {
  const tenant = await createTenant()
  const bad = { subject: 'Se {url}', text: 'Hej {namn}!' }
  const errors = [
    { pointer: '/subject', code: 'unknown_placeholder', placeholder: 'url' },
    { pointer: '/text', code: 'unknown_placeholder', placeholder: 'namn' },
    { pointer: '/text', code: 'missing_placeholder', placeholder: 'url' },
  ]
  expect((await expectProblem(change(tenant, bad), 'invalid_input')).errors).toEqual(errors)
  expect((await expectProblem(preview(tenant, bad), 'invalid_input')).errors).toEqual(errors)
  expect((await getReceipt(tenant))?.version).toBe(0)
})

test.each([
  [{ subject: 'a\r\nBcc: x@y.se' }, '/subject', 'invalid_text'],
  [{ subject: ' ' }, '/subject', 'required'],
  [{ subject: 'x'.repeat(151) }, '/subject', 'too_long'],
  [{ text: `{url}${'x'.repeat(5000)}` }, '/text', 'too_long'],
  [{ text: '{url}\u0000' }, '/text', 'invalid_text'],
  [{ html: '<b>' }, '/html', 'unknown_field'],
])('%j is refused', async (input, pointer, code) => {
  const { errors } = await expectProblem(change(await createTenant(), input), 'invalid_input')
  expect(errors).toContainEqual(expect.objectContaining({ pointer, code }))
})

test.each(['nyheter/sv', 'receipt/de', '__proto__/sv'])('there is no message %s', async (name) => {
  const { slug } = await createTenant()
  await expectProblem(
    asOperator(`/${slug}/mail/templates/${name}`, { method: 'PUT', json: { version: 0, ...words } }),
    'not_found',
  )
})

test('a preview is filled in with data that is nobody’s, and payloads stay text', async () => {
  const tenant = await createTenant({ name: 'Exempelkommun {url}' })
  const text = `{url}\n\n${payloads.join('\n')}\n\n{tenant}`
  const shown = await readJson<MailText>(await preview(tenant, { subject: 'Om {heading}', text }))
  expect(shown.subject).toBe('Om Fler bänkar vid dammen')
  expect(shown.text).toContain(`/${tenant.slug}/r/exempel\n\n${payloads.join('\n')}`)
  expect(shown.text.endsWith('Exempelkommun {url}')).toBe(true)
})
