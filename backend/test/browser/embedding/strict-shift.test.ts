import { expect } from 'vitest'
import { test } from '../support/stage.ts'
import { widget } from '../support/widget.ts'

test('with its height in the stylesheet the page stays still under a strict policy', async ({ visit, product }) => {
  const page = await visit()
  await page.addInitScript(() => {
    const shifts: number[] = []
    Object.assign(globalThis, { shifts })
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value)
    })
    observer.observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto(`${product.examples}/strict-csp.html`, { waitUntil: 'networkidle' })
  await widget(page).items.first().waitFor()
  expect(await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)).toEqual([])
})
