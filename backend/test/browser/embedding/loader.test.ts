import { expect } from 'vitest'
import type { Kommun } from '../support/kommun.ts'
import { eventually, test } from '../support/stage.ts'
import { widget } from '../support/widget.ts'

const loader = ({ script }: Kommun) => `<script async src="${script.replace(/\/[^/]+\.js$/, '.js')}"></script>`
const place = ({ name, hosted }: Kommun, attributes = '') =>
  `<div data-min-kommun="${name}" ${attributes}><a href="${hosted}">Lämna ditt förslag</a></div>`

const strict = (base: string) => ({
  'Content-Security-Policy': `default-src 'none'; script-src ${base}; connect-src ${base}; img-src data:; require-trusted-types-for 'script'; trusted-types lit-html`,
})

test('one script in the template brings each dialogue once, under a strict policy', async ({
  found,
  visit,
  site,
  product,
}) => {
  const kommun = await found({ proposals: [{ heading: 'Fler lindar' }] })
  const page = await visit()
  const loads: string[] = []
  page.on('request', (request) => request.url().endsWith('/parken.js') && loads.push(request.url()))
  const html = loader(kommun) + place(kommun) + place(kommun) + `<min-kommun dialogue="${kommun.name}"></min-kommun>`
  await page.goto(site.put(html, { headers: strict(product.base) }))
  await eventually(() => page.locator('.open').count()).toBe(3)
  expect(loads).toEqual([kommun.script])
  await page.evaluate(() => {
    for (const marked of document.querySelectorAll('[data-min-kommun]')) marked.remove()
  })
  await widget(page).write()
  await widget(page).proceed.click()
  await widget(page).send.click()
  await widget(page).reference.waitFor()
})

test('a page with no dialogue loads nothing more', async ({ found, visit, site }) => {
  const kommun = await found()
  const page = await visit()
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await page.goto(site.put(loader(kommun)), { waitUntil: 'networkidle' })
  expect(requests).toHaveLength(2)
})

test('a dialogue that the page gains later is brought then, in the language of its place', async ({
  found,
  visit,
  site,
}) => {
  const kommun = await found({ proposals: [{}] })
  const page = await visit()
  await page.goto(site.put(loader(kommun)), { waitUntil: 'networkidle' })
  await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), place(kommun, 'lang="en"'))
  await page.getByRole('button', { name: 'Make a proposal' }).waitFor()
})

test('another kommun’s place, an unknown dialogue and an ordinary link are left alone', async ({
  found,
  visit,
  site,
}) => {
  const [kommun, other] = [await found(), await found()]
  const page = await visit({ expectedErrors: /finns-inte\.js|404/ })
  const html = `${place(other)}<div data-min-kommun="${kommun.slug}/finns-inte"><a href="/x">Finns inte</a></div>
    <p><a href="${kommun.hosted}">Läs mer</a></p><div data-min-kommun="${kommun.slug}/../x"><a href="/y">Fel</a></div>`
  await page.goto(site.put(html + loader(kommun)), { waitUntil: 'networkidle' })
  expect(await page.locator('min-kommun').count()).toBe(0)
  expect(await page.getByRole('link').count()).toBe(4)
})

test('a frame is as tall as its dialogue', async ({ found, visit, site }) => {
  const kommun = await found({ proposals: Array.from({ length: 12 }, () => ({})) })
  const page = await visit()
  const frame = `<iframe src="${kommun.hosted}/embed" title="Parken" sandbox="allow-scripts allow-forms allow-popups" height="200"></iframe>`
  await page.goto(site.put(loader(kommun) + frame))
  await page.frameLocator('iframe').locator('.open').first().waitFor()
  const heights = () =>
    page
      .locator('iframe')
      .evaluate(async (element) => ({ outer: element.clientHeight, grown: element.clientHeight > 600 }))
  await eventually(heights).toMatchObject({ grown: true })
})
