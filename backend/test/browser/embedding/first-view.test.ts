import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { eventually, test } from '../support/stage.ts'
import { widget } from '../support/widget.ts'

interface Observed {
  shift: number
  ready: number
}

/** From the next page on: how far the layout has jumped, and how often the widget has said that it is ready. */
const observe = (page: Page) =>
  page.addInitScript(() => {
    const observed: Observed = { shift: 0, ready: 0 }
    Object.assign(globalThis, { observed })
    addEventListener('min-kommun:ready', () => observed.ready++)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) observed.shift += (entry as PerformanceEntry & { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
  })

const readObserved = (page: Page) => page.evaluate(() => (globalThis as unknown as { observed: Observed }).observed)

describe.each([
  ['on a phone', 375, 812],
  ['on a desktop', 1440, 900],
])('the first view %s', (_, width, height) => {
  test('takes two requests to the service and none to anyone else', async ({ visit, product }) => {
    const page = await visit({ viewport: { width, height } })
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(`${product.examples}/kommun.html`)
    await widget(page).items.first().waitFor()
    const elsewhere = asked.filter((url) => !url.startsWith(`${product.examples}/`) && !url.startsWith('data:'))
    expect(elsewhere).toEqual([
      `${product.base}/embed/exempelkommun/medborgarforslag.js`,
      `${product.base}/api/v1/exempelkommun/dialogues/medborgarforslag/proposals?sort=new`,
    ])
  })

  test('does not move anything, and tells the page once that it is ready', async ({ visit, product }) => {
    // The example site's own font moves its menu when it arrives.
    const page = await visit({ viewport: { width, height }, expectedErrors: /\.woff2/ })
    await page.route('**/*.woff2', (route) => route.abort())
    await observe(page)
    await page.goto(`${product.examples}/kommun.html`)
    await widget(page).items.first().waitFor()
    await eventually(() => readObserved(page)).toEqual({ shift: 0, ready: 1 })
  })
})

test('reading, searching and opening a proposal stores nothing in the browser', async ({ visit, product }) => {
  const page = await visit()
  await page.goto(`${product.examples}/kommun.html`)
  await widget(page).search.fill('cykel')
  await widget(page).items.first().click()
  await widget(page).back.waitFor()
  await page.locator('.support').waitFor()
  await widget(page).back.click()
  await widget(page).write()

  expect(await page.context().cookies()).toEqual([])
  const stored = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: 'caches' in globalThis ? (await caches.keys()).length : 0,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }))
  expect(stored).toEqual({ local: 0, session: 0, databases: 0, caches: 0, workers: 0 })
})
