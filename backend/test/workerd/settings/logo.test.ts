import { expect, test } from 'vitest'
import type { TenantSettings } from '../../../contracts/tenant-settings.ts'
import { asOperator, base, expectProblem, readJson, send } from '../support/http.ts'
import { createTenant } from '../support/tenants.ts'

/** A PNG of one pixel. */
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

const give = (slug: string, data: string) => asOperator(`/${slug}/logo`, { method: 'PUT', json: { data } })
const encode = (text: string) => btoa(text)

test('a logo is given, shown to everyone for as long as it is that, and taken away', async () => {
  const { slug } = await createTenant()
  const { logo } = await readJson<TenantSettings>(await give(slug, png))
  expect(logo).toMatchObject({ width: 1, height: 1 })
  const path = logo?.url.slice(base.length) ?? ''
  const picture = await send(path)
  expect(picture.headers.get('Content-Type')).toBe('image/png')
  expect(picture.headers.get('Cache-Control')).toContain('immutable')
  expect(picture.headers.get('Content-Security-Policy')).toBe("default-src 'none'; sandbox")
  await readJson(await asOperator(`/${slug}/logo`, { method: 'DELETE' }))
  await expectProblem(send(path), 'not_found')
  expect(await readJson(await asOperator(`/${slug}/settings`))).toMatchObject({ logo: null })
})

test('another logo has another address, and the first is gone', async () => {
  const { slug } = await createTenant()
  const [one, other] = [await give(slug, png), await give(slug, png)].map((answer) => readJson<TenantSettings>(answer))
  const [before, after] = [(await one)?.logo?.url ?? '', (await other)?.logo?.url ?? '']
  expect(after).not.toBe(before)
  await expectProblem(send(before.slice(base.length)), 'not_found')
})

test.each([
  ['SVG, which can carry scripts', encode('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
  ['a page', encode('<!doctype html><script>alert(1)</script>')],
  ['half a picture', png.slice(0, 40)],
])('%s is no logo', async (_, data) => {
  const { slug } = await createTenant()
  const { errors } = await expectProblem(give(slug, data), 'invalid_input')
  expect(errors).toEqual([{ pointer: '/data', code: 'invalid_picture' }])
})

test('too large a one is refused before it is read', async () => {
  const { slug } = await createTenant()
  await expectProblem(give(slug, 'A'.repeat(500_000)), 'invalid_input')
  await expectProblem(give(slug, 'A'.repeat(600_000)), 'body_too_large')
})
