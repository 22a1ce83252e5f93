import { expect, test } from 'vitest'
import { base, send } from '../support/http.ts'
import { createTenant } from '../support/tenants.ts'

test('the preview’s page is the same for everyone, and only pages of this service may frame it', async () => {
  const [one, other] = [await createTenant({ name: 'Hemlighetskommun' }), await createTenant()]
  const response = await send(`/${one.slug}/admin/preview`)
  expect(response.status).toBe(200)
  const policy = response.headers.get('Content-Security-Policy') ?? ''
  expect(policy).toContain(`frame-ancestors ${base};`)
  expect(policy).toContain("require-trusted-types-for 'script'")
  expect(policy).not.toMatch(/unsafe|\*/)
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  const page = await response.text()
  expect(page).not.toContain(one.name)
  expect(await (await send(`/${other.slug}/admin/preview`)).text()).toBe(page)
  // What is inlined can't end the element that it stands in.
  expect(page.match(/<\/script>/g)).toHaveLength(2)
})

test('a kommun that does not exist has no preview', async () => {
  expect((await send('/finns-inte/admin/preview')).status).toBe(404)
})
