import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import type { Client } from '../../../demo/client.ts'
import type { Kommun } from '../support/kommun.ts'
import { snippet } from '../support/site.ts'
import { eventually, test } from '../support/stage.ts'
import { widget } from '../support/widget.ts'

const getSightings = async (client: Client, { slug }: Kommun) =>
  (await client.call('getInstallation', { params: { tenant: slug } })).sightings

/** As when a visitor looks at another tab. */
const putAside = (page: Page) =>
  page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })))

const loader = ({ script }: Kommun) => `<script async src="${script.replace(/\/[^/]+\.js$/, '.js')}"></script>`

describe('where a dialogue stands', () => {
  test('is told once, when the page is put aside, without the page’s query', async ({ client, found, visit, site }) => {
    const kommun = await found()
    const page = await visit()
    const told: string[] = []
    page.on('request', (request) => request.method() === 'POST' && told.push(request.postData() ?? ''))
    const url = site.put(snippet(kommun))
    await page.goto(`${url}?namn=anna#del`)
    await widget(page).propose.waitFor()
    expect(told).toEqual([])
    await putAside(page)
    await putAside(page)
    await eventually(() => getSightings(client, kommun)).toMatchObject([
      { dialogue: 'parken', origin: site.origin, path: new URL(url).pathname, form: 'script', count: 1 },
    ])
    expect(told).toHaveLength(1)
    expect(told[0]).not.toContain('anna')
  })

  test('is told of the loader and of frames too', async ({ client, found, visit, site }) => {
    const kommun = await found()
    const page = await visit()
    await page.goto(site.put(snippet(kommun).replace(/<script.*/, loader(kommun))))
    await widget(page).propose.waitFor()
    await putAside(page)
    const sandbox = 'sandbox="allow-scripts allow-forms allow-popups"'
    await page.goto(site.put(`<iframe src="${kommun.hosted}/embed" title="Förslag" ${sandbox}></iframe>`))
    await page.frameLocator('iframe').getByRole('button', { name: 'Lämna ett förslag' }).waitFor()
    const forms = async () => (await getSightings(client, kommun)).map(({ form }) => form).sort()
    await eventually(forms).toEqual(['frame', 'loader'])
  })

  test('is not told by a page that is not listed', async ({ client, found, visit, site }) => {
    const kommun = await found({ origins: ['https://www.exempel.se'] })
    const page = await visit()
    const told: string[] = []
    page.on('request', (request) => request.method() === 'POST' && told.push(request.url()))
    await page.goto(site.put(snippet(kommun)))
    await page.getByText('Till dig som är webbansvarig').waitFor()
    await putAside(page)
    expect(told).toEqual([])
    expect(await getSightings(client, kommun)).toEqual([])
  })
})

test('an opened form is counted', async ({ client, found, visit, site }) => {
  const kommun = await found()
  const page = await visit()
  await page.goto(site.put(snippet(kommun)))
  await widget(page).propose.click()
  const params = { tenant: kommun.slug }
  const count = async () => (await client.call('getStatistics', { params })).totals.opened
  await eventually(count).toBe(1)
})

test('what the page’s policy blocks is reported to the kommun', async ({ client, found, visit, site, product }) => {
  const kommun = await found()
  const report = `${product.base}/api/v1/${kommun.slug}/violation-reports`
  const page = await visit({ expectedErrors: /Content Security Policy/ })
  const policy = `script-src 'self'; connect-src ${product.base}; report-uri ${report}`
  const url = site.put(snippet(kommun), { headers: { 'Content-Security-Policy': policy } })
  await page.goto(url)
  const violations = async () => (await client.call('getInstallation', { params: { tenant: kommun.slug } })).violations
  await eventually(violations).toMatchObject([
    { origin: site.origin, path: new URL(url).pathname, directive: 'script-src-elem', enforced: true },
  ])
})
