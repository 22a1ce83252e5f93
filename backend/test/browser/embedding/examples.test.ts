import { globSync } from 'node:fs'
import { describe, expect } from 'vitest'
import { inProject } from '../../../selfhost/root.ts'
import { countLeftovers, trackLeftovers } from '../support/leftovers.ts'
import { test } from '../support/stage.ts'

const pages = globSync('*.html', { cwd: inProject('embed-examples') }).filter((file) => file !== 'index.html')

describe.each(pages)('the example %s', (file) => {
  test('shows the dialogue', async ({ visit, product }) => {
    const page = await visit()
    await page.goto(`${product.examples}/${file}`)
    const shown = file === 'iframe.html' ? page.frameLocator('iframe') : page
    await shown.locator('.open, min-kommun-survey fieldset').first().waitFor()
    expect(await page.locator('body').textContent()).not.toMatch(/https:\/\/HOST|EMBED-/)
  })
})

test('the list of examples leads to each', async ({ visit, product }) => {
  const page = await visit()
  await page.goto(`${product.examples}/index.html`)
  const links = await page.locator('.examples a').evaluateAll((all) => all.map((link) => link.getAttribute('href')))
  expect(links.sort()).toEqual(pages.sort())
})

test('an application that shows and leaves the dialogue a hundred times keeps nothing of it', async ({
  visit,
  product,
}) => {
  const page = await visit()
  await trackLeftovers(page)
  await page.goto(`${product.examples}/spa.html`)
  await page.locator('.open').first().waitFor()
  await page.getByRole('button', { name: 'Visa en annan vy' }).click()
  const before = await countLeftovers(page)
  await page.getByRole('button', { name: 'Byt vy hundra gånger' }).click()
  await page.getByText('Vyn har bytts hundra gånger.').waitFor({ timeout: 60_000 })
  expect(await page.locator('min-kommun').count()).toBe(0)
  const after = await countLeftovers(page)
  expect(after).toEqual({ ...before, elements: expect.any(Number) })
  expect(after.elements - before.elements).toBeLessThan(5)
})
