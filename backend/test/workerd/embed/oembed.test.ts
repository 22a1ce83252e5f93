import { expect, test } from 'vitest'
import { letCachesLapse } from '../support/clock.ts'
import { base, expectProblem, readJson, send } from '../support/http.ts'
import { createDialogue, setTenantState } from '../support/tenants.ts'

const ask = (url: string, rest = '') => send(`/oembed?url=${encodeURIComponent(url)}${rest}`)

interface Answer {
  type: string
  version: string
  title: string
  html: string
  width: number
  height: number
}

const createPage = async (input: Record<string, unknown> = {}) => {
  const { tenant, slug } = await createDialogue(input)
  return { tenant, address: `${base}/${tenant.slug}/${slug}` }
}

test('the address of a dialogue becomes a frame', async () => {
  const { address } = await createPage({ title: 'Parken' })
  const response = await ask(address, '&format=json')
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
  const { html, ...answer } = await readJson<Answer>(response)
  expect(answer).toMatchObject({ type: 'rich', version: '1.0', title: 'Parken', width: 720, height: 720 })
  expect(html).toContain(`<iframe src="${address}/embed" title="Parken"`)
  expect(html).toContain('sandbox="allow-scripts allow-forms allow-popups"')
})

test('it keeps within what the page has room for', async () => {
  const { address } = await createPage()
  const { width, height, html } = await readJson<Answer>(await ask(address, '&maxwidth=320&maxheight=5000'))
  expect({ width, height }).toEqual({ width: 320, height: 720 })
  expect(html).toContain('width="320" height="720"')
})

test('what an admin has written stays text', async () => {
  const { address } = await createPage({ title: '"><script>alert(1)</script>' })
  expect((await readJson<Answer>(await ask(address))).html).not.toMatch(/<script|title="">/)
})

test('the page of the dialogue tells where to ask', async () => {
  const { address } = await createPage()
  const page = await (await send(new URL(address).pathname)).text()
  const link = /<link rel="alternate" type="application\/json\+oembed"[^>]* href="([^"]+)"/.exec(page)?.[1] ?? ''
  const { pathname, search } = new URL(link.replaceAll('&amp;', '&'))
  expect((await readJson<Answer>(await send(pathname + search))).html).toContain(`${address}/embed`)
})

test('a paused kommun’s dialogue can still be embedded: it says so itself', async () => {
  const { tenant, address } = await createPage()
  await setTenantState(tenant, 'paused')
  letCachesLapse()
  expect((await ask(address)).status).toBe(200)
})

test('XML is not spoken', async () => {
  const { address } = await createPage()
  await expectProblem(ask(address, '&format=xml'), 'not_implemented')
})

test('anything but a dialogue that everybody may read is not found', async () => {
  const { tenant, address } = await createPage()
  await createDialogue({ slug: 'utkast', state: 'draft' }, tenant)
  await createDialogue({ slug: 'arkiv', state: 'archived' }, tenant)
  const own = `${base}/${tenant.slug}`
  const unknown = [
    '',
    'x',
    base,
    own,
    `${own}/utkast`,
    `${own}/arkiv`,
    `${own}/finns-inte`,
    `${base}/finns-inte/parken`,
  ]
  const elsewhere = [address.replace('https:', 'http:'), address.replace('.test', '.test.evil.tld'), `${own}/parken/a`]
  for (const url of [...unknown, ...elsewhere]) await expectProblem(ask(url), 'not_found')
  await expectProblem(ask(address, '&maxwidth=bred'), 'not_found')
  await expectProblem(send('/oembed'), 'not_found')
})
