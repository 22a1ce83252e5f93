import type { Locator } from 'playwright-core'
import { describe, expect } from 'vitest'
import { test } from '../support/stage.ts'
import { widget } from '../support/widget.ts'

const read = (locator: Locator) =>
  locator.evaluate((element) => {
    const { fontSize, letterSpacing, textTransform, textShadow, fontStyle, whiteSpace, display, color } =
      getComputedStyle(element)
    return { fontSize, letterSpacing, textTransform, textShadow, fontStyle, whiteSpace, display, color }
  })

const sane = {
  letterSpacing: 'normal',
  textTransform: 'none',
  textShadow: 'none',
  fontStyle: 'normal',
  whiteSpace: 'normal',
}

describe("a page's own style sheet, however bad", () => {
  test('does not reach into the list', async ({ visit, product }) => {
    const page = await visit()
    await page.goto(`${product.examples}/hostile-css.html`)
    const { items, propose, search, count } = widget(page)
    await items.first().waitFor()
    const heading = page.locator('min-kommun-proposals h2')
    expect(await read(heading)).toMatchObject({ ...sane, display: 'block', color: 'rgb(31, 31, 31)' })
    expect(await read(items.first())).toMatchObject(sane)
    expect(await read(count)).toMatchObject(sane)
    const button = await propose.boundingBox()
    expect(button?.height).toBeGreaterThanOrEqual(48)
    expect((await search.boundingBox())?.height).toBeGreaterThanOrEqual(48)
    expect(Number.parseFloat((await read(propose)).fontSize)).toBeLessThan(30)
  })

  test('does not reach into the form', async ({ visit, product }) => {
    const page = await visit()
    await page.goto(`${product.examples}/hostile-css.html`)
    await widget(page).propose.click()
    expect(await read(page.getByText('Skriv en kort rubrik.'))).toMatchObject(sane)
    for (const field of [widget(page).heading, widget(page).text, widget(page).name, widget(page).proceed]) {
      expect((await field.boundingBox())?.height).toBeGreaterThanOrEqual(48)
    }
  })
})
