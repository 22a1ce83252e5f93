import { describe, expect } from 'vitest'
import { snippet } from '../support/site.ts'
import { eventually, test } from '../support/stage.ts'
import { widget } from '../support/widget.ts'

const proposals = [{ heading: 'Fler lindar' }, { heading: 'En scen vid dammen' }]

describe('the dialogue appears', () => {
  test('in the place of the snippet, once even when the script is pasted twice', async ({ found, visit, site }) => {
    const kommun = await found({ proposals })
    const page = await visit()
    await page.goto(site.put(snippet(kommun) + `<script async src="${kommun.script}"></script>`))
    await widget(page).items.first().waitFor()
    expect(await page.locator('[data-min-kommun] > min-kommun').count()).toBe(1)
    expect(await page.locator('min-kommun').count()).toBe(1)
    await eventually(() => widget(page).items.allInnerTexts()).toEqual(['En scen vid dammen', 'Fler lindar'])
  })

  test('in a custom element', async ({ found, visit, site }) => {
    const kommun = await found({ proposals })
    const page = await visit()
    const element = `<min-kommun dialogue="${kommun.name}"><a href="${kommun.hosted}">Lämna ditt förslag</a></min-kommun>`
    await page.goto(site.put(`${element}<script async src="${kommun.script}"></script>`))
    await widget(page).items.first().waitFor()
    expect(await page.getByRole('link', { name: 'Lämna ditt förslag' }).isVisible()).toBe(false)
  })

  test('after the script, where that is all there is', async ({ found, visit, site }) => {
    const kommun = await found({ proposals })
    const page = await visit()
    await page.goto(site.put(`<p id="before"></p><script async src="${kommun.script}"></script><p id="after"></p>`))
    await widget(page).items.first().waitFor()
    expect(await page.locator('script + min-kommun + #after').count()).toBe(1)
  })

  test('in two elements of one page, each with a life of its own', async ({ found, visit, site }) => {
    const kommun = await found({ proposals })
    const page = await visit()
    await page.goto(site.put(snippet(kommun) + `<min-kommun dialogue="${kommun.name}"></min-kommun>`))
    const [first, second] = [page.locator('min-kommun').nth(0), page.locator('min-kommun').nth(1)]
    await second.getByRole('searchbox').fill('lindar')
    await eventually(() => second.locator('.open').allInnerTexts()).toEqual(['Fler lindar'])
    await eventually(() => first.locator('.open').count()).toBe(2)
  })

  test('of two kommuner side by side', async ({ found, visit, site }) => {
    const [one, other] = [await found({ proposals }), await found({ proposals: [{ heading: 'Bättre buss' }] })]
    const page = await visit()
    await page.goto(site.put(snippet(one) + snippet(other)))
    await eventually(() => page.locator('.open').count()).toBe(3)
    await eventually(() => page.locator('min-kommun').nth(1).locator('.open').innerText()).toBe('Bättre buss')
  })

  test('in a place or an element that the page gains later', async ({ found, visit, site }) => {
    const kommun = await found({ proposals })
    const page = await visit()
    await page.goto(site.put(snippet(kommun)))
    await widget(page).items.first().waitFor()
    await page.evaluate((name) => {
      const place = document.createElement('div')
      place.setAttribute('data-min-kommun', name)
      const element = document.createElement('min-kommun')
      element.setAttribute('dialogue', name)
      document.body.append(place, element)
    }, kommun.name)
    await eventually(() => page.locator('.open').count()).toBe(6)
  })
})
