import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { countLeftovers, trackLeftovers } from '../support/leftovers.ts'
import { snippet } from '../support/site.ts'
import { eventually, test } from '../support/stage.ts'
import { widget } from '../support/widget.ts'

const remove = (page: Page) => page.evaluate(() => document.querySelector('min-kommun')?.remove())

test('an element that comes and goes a hundred times leaves nothing behind', async ({ found, visit, site }) => {
  const kommun = await found({ proposals: [{}] })
  const page = await visit()
  await trackLeftovers(page)
  await page.goto(site.put(snippet(kommun)))
  await widget(page).items.first().waitFor()
  await remove(page)
  const before = await countLeftovers(page)

  await page.evaluate(async (name) => {
    for (let round = 0; round < 100; round++) {
      const element = document.createElement('min-kommun')
      element.setAttribute('dialogue', name)
      document.body.append(element)
      await new Promise((resolve) => element.addEventListener('min-kommun:ready', resolve, { once: true }))
      element.remove()
    }
  }, kommun.name)

  const after = await countLeftovers(page)
  expect(after).toEqual({ ...before, elements: expect.any(Number) })
  expect(after.elements - before.elements).toBeLessThan(5)
})

test('an element removed while it searches and prepares gives all of it up', async ({ found, visit, site }) => {
  const kommun = await found({ proposals: [{}] })
  const page = await visit()
  await trackLeftovers(page)
  const cancelled: string[] = []
  page.on('requestfailed', (request) =>
    cancelled.push(`${new URL(request.url()).pathname} ${request.failure()?.errorText}`),
  )
  await page.goto(site.put(snippet(kommun)))
  await widget(page).items.first().waitFor()
  const before = await countLeftovers(page)

  await page.route('**/challenges/*', () => {})
  await page.route('**/proposals?*q=*', () => {})
  const searching = page.waitForRequest('**/proposals?*q=*')
  await widget(page).search.fill('bänkar')
  await searching
  const preparing = page.waitForRequest('**/challenges/*')
  await widget(page).write()
  await preparing
  await remove(page)

  await eventually(async () => cancelled.filter((line) => line.endsWith('net::ERR_ABORTED')).length).toBe(2)
  expect(await countLeftovers(page)).toMatchObject({ timers: before.timers, listeners: before.listeners })
})

test('an element removed while sending sends nothing more', async ({ found, visit, site }) => {
  const kommun = await found()
  const page = await visit()
  await page.goto(site.put(snippet(kommun)))
  await widget(page).write()
  let sent = 0
  await page.route('**/parken/proposals', (route) =>
    route.request().method() === 'POST' ? void sent++ : route.continue(),
  )
  const aborted = page.waitForEvent('requestfailed')
  await widget(page).submit()
  await eventually(async () => sent).toBe(1)
  await remove(page)
  expect((await aborted).failure()?.errorText).toBe('net::ERR_ABORTED')
  expect(await kommun.listSubmissions()).toEqual([])
  expect(sent).toBe(1)
})
