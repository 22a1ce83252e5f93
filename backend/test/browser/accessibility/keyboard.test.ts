import { describe, expect } from 'vitest'
import { findFocus, inspectFocus, tabTo } from '../support/focus.ts'
import { eventually, test } from '../support/stage.ts'
import { widget } from '../support/widget.ts'

describe.each([
  ['on a phone', 375, 667],
  ['on a desktop', 1280, 800],
])('with nothing but a keyboard %s', (_, width, height) => {
  test('a proposal is written, corrected and sent', async ({ visit, product }) => {
    const page = await visit({ viewport: { width, height } })
    await page.goto(`${product.examples}/kommun.html`)
    await widget(page).items.first().waitFor()
    await tabTo(page, 'Lämna ett förslag')
    await page.keyboard.press('Enter')
    await widget(page).heading.waitFor()
    await eventually(() => findFocus(page)).toBe('Lämna ett förslag')

    await tabTo(page, 'Fortsätt')
    await page.keyboard.press('Enter')
    await eventually(() => findFocus(page)).toBe('Du behöver rätta 3 uppgifter')
    await tabTo(page, 'Fyll i en rubrik.')
    await page.keyboard.press('Enter')
    await eventually(() => findFocus(page)).toBe('Vad vill du föreslå?')
    await page.keyboard.type('Bänkar längs ån')
    await tabTo(page, 'Beskriv ditt förslag')
    await page.keyboard.type('Min mamma orkar inte gå hela vägen utan att vila.')
    await tabTo(page, 'Ditt namn')
    await page.keyboard.type('Anna Exempel')
    await page.keyboard.press('Enter')
    await eventually(() => findFocus(page)).toBe('Kontrollera dina svar')
    await tabTo(page, 'Skicka in förslaget')
    await page.keyboard.press('Enter')

    await eventually(() => findFocus(page)).toBe('Tack! Vi har tagit emot ditt förslag.')
    await tabTo(page, 'Följ ditt förslag')
    await tabTo(page, 'Till alla förslag')
    await page.keyboard.press('Space')
    await eventually(() => findFocus(page)).toBe('Lämna ett förslag')
  })

  test('a proposal further down the list is found, supported and left again', async ({ visit, product }) => {
    const page = await visit({ viewport: { width, height } })
    await page.goto(`${product.examples}/kommun.html`)
    const { items, more } = widget(page)
    await items.first().waitFor()
    await tabTo(page, 'Visa fler')
    await page.keyboard.press('Enter')
    await eventually(() => items.count()).toBeGreaterThan(10)
    // Not `innerText`: what is out of sight isn’t laid out, and would be nothing.
    const eleventh = (await items.nth(10).textContent())?.trim() ?? ''
    await eventually(() => findFocus(page)).toBe(eleventh)
    expect(await more.isVisible()).toBe(true)

    await tabTo(page, (await items.nth(1).textContent())?.trim() ?? 'a heading', 'Shift+Tab')
    const heading = await findFocus(page)
    await page.keyboard.press('Enter')
    await page.locator('min-kommun-proposals .support').waitFor()
    await eventually(() => findFocus(page)).toBe(heading)
    await tabTo(page, 'Stöd förslaget')
    await page.keyboard.press('Space')
    await page.getByText('Tack! Ditt stöd är räknat.').waitFor()
    await eventually(() => findFocus(page)).toBe('Ta tillbaka ditt stöd')
    await tabTo(page, 'Alla förslag', 'Shift+Tab')
    await page.keyboard.press('Enter')
    await eventually(() => findFocus(page)).toBe(heading)
    await eventually(async () => (await inspectFocus(page)).isInSight).toBe(true)
  })
})
