import { expect } from 'vitest'
import { test } from '../support/stage.ts'
import { widget } from '../support/widget.ts'

test('everything works under a strict policy with Trusted Types, and violates nothing', async ({ visit, product }) => {
  const page = await visit()
  await page.addInitScript(() => {
    const violations: string[] = []
    Object.assign(globalThis, { violations })
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
      violations.push(`${violatedDirective} ${blockedURI} ${sample}`),
    )
  })
  await page.goto(`${product.examples}/strict-csp.html`)
  const { items, support, withdraw, back, propose, proceed, write, submit, reference, search, count } = widget(page)
  await items.first().click()
  await support.click()
  await withdraw.waitFor()
  await back.click()
  await search.fill('cykel')
  await count.filter({ hasText: 'träff' }).waitFor()
  await propose.click()
  await proceed.click()
  await page.locator('.summary').waitFor()
  await page.getByRole('button', { name: 'Avbryt' }).click()
  await write()
  await submit()
  await reference.waitFor()
  expect(await page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations)).toEqual([])
})
