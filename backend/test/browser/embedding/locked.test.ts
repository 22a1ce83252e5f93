import { expect } from 'vitest'
import type { Kommun } from '../support/kommun.ts'
import { test } from '../support/stage.ts'
import { widget } from '../support/widget.ts'

/** The snippet whose script can't be another than the one that was tested. */
async function snippet({ name, hosted, script }: Kommun, change = (digest: string) => digest) {
  const { origin } = new URL(script)
  const { version, files } = await (await fetch(`${origin}/embed/integrity.json`)).json()
  const path = `/embed/${version}/proposals.js`
  return `<div data-min-kommun="${name}" class="min-kommun-place"><a href="${hosted}">Lämna ditt förslag</a></div>
    <script async src="${origin}${path}" integrity="${change(files[path])}" crossorigin="anonymous"></script>`
}

test('a pinned script does everything, and loads no code besides', async ({ found, visit, site, product }) => {
  const kommun = await found({ proposals: [{ heading: 'Fler lindar' }] })
  const page = await visit()
  const scripts: string[] = []
  page.on('request', (request) => request.resourceType() === 'script' && scripts.push(request.url()))
  const policy = `default-src 'none'; script-src ${product.base}; connect-src ${product.base}; img-src data:; require-trusted-types-for 'script'; trusted-types lit-html`
  await page.goto(site.put(await snippet(kommun), { headers: { 'Content-Security-Policy': policy } }))
  const { items, support, withdraw, back, proceed, send, reference } = widget(page)
  await items.first().click()
  await support.click()
  await withdraw.waitFor()
  await back.click()
  await widget(page).write()
  await proceed.click()
  await send.click()
  await reference.waitFor()
  expect(scripts).toHaveLength(1)
})

test('it speaks the language of its place', async ({ found, visit, site }) => {
  const kommun = await found()
  const page = await visit()
  await page.goto(site.put((await snippet(kommun)).replace('<div ', '<div lang="en" ')))
  await page.getByRole('button', { name: 'Make a proposal' }).waitFor()
})

test('other bytes than the pinned ones never run, and the link stays', async ({ found, visit, site }) => {
  const kommun = await found()
  const page = await visit({ expectedErrors: /integrity/ })
  const html = await snippet(kommun, (digest) => `sha384-${'A'.repeat(digest.length - 'sha384-'.length)}`)
  await page.goto(site.put(html), { waitUntil: 'networkidle' })
  expect(await page.locator('min-kommun').count()).toBe(0)
  expect(await page.getByRole('link', { name: 'Lämna ditt förslag' }).isVisible()).toBe(true)
})

test('an unknown dialogue leaves the link', async ({ found, visit, site }) => {
  const kommun = await found()
  const page = await visit({ expectedErrors: /404/ })
  await page.goto(site.put((await snippet(kommun)).replaceAll('/parken', '/finns-inte')), { waitUntil: 'networkidle' })
  expect(await page.getByRole('link', { name: 'Lämna ditt förslag' }).isVisible()).toBe(true)
})
