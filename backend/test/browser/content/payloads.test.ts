import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { findOverflow } from '../support/layout.ts'
import { snippet } from '../support/site.ts'
import { eventually, test } from '../support/stage.ts'
import { widget } from '../support/widget.ts'

const payloads = [
  '<script>globalThis.harmed = true</script>',
  '<img src=x onerror="globalThis.harmed = true">',
  '"><svg onload=globalThis.harmed=true>',
  '</textarea><iframe srcdoc="<script>parent.harmed = true</script>">',
  "javascript:globalThis.harmed='x' ${harmed} {{harmed}}",
  'Vänd om \u202Eofni nellid\u202C och \u2066isolerat',
  '\u202Eåt fel håll',
  'Å'.repeat(120),
  '👩‍👩‍👧‍👦 familjen 🏞️ och e\u0301tt a\u030a',
]
/** What steers the direction of text is left out of what the public sees. */
const shown = payloads.map((payload) => payload.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')).reverse()
const proposals = payloads.map((payload) => ({ heading: payload, text: payload, name: payload.slice(0, 80) }))

const expectUnharmed = async (page: Page) => {
  expect(await page.evaluate(() => 'harmed' in globalThis)).toBe(false)
  expect(await findOverflow(page)).toEqual([])
}

describe('whatever people write is shown as they wrote it, and only shown', () => {
  test('in the list and in full, on the smallest phone', async ({ found, visit, site }) => {
    const kommun = await found({ proposals })
    const page = await visit({ viewport: { width: 320, height: 640 } })
    await page.goto(site.put(snippet(kommun)))
    const { items, back } = widget(page)
    await eventually(() => items.allTextContents()).toEqual(shown)
    await expectUnharmed(page)
    for (const [index, words] of shown.entries()) {
      await items.nth(index).click()
      await eventually(() => page.locator('min-kommun-proposals h2').textContent()).toBe(words)
      await eventually(() => page.locator('min-kommun-proposals .words').first().textContent()).toBe(words)
      await expectUnharmed(page)
      await back.click()
    }
  })

  test('on the hosted pages', async ({ found, visit }) => {
    const kommun = await found({ proposals })
    const page = await visit({ viewport: { width: 320, height: 640 }, javaScriptEnabled: false })
    const link = page.locator('.proposals a')
    await page.goto(kommun.hosted)
    await eventually(() => link.allTextContents()).toEqual(shown)
    for (const [index, words] of shown.entries()) {
      await link.nth(index).click()
      await eventually(() => page.locator('h1').textContent()).toBe(words)
      expect(await findOverflow(page)).toEqual([])
      await page.goBack()
    }
  })

  test('from the form to the receipt', async ({ found, visit, site }) => {
    const [, image = ''] = payloads
    const page = await visit({ viewport: { width: 320, height: 640 } })
    await page.goto(site.put(snippet(await found())))
    await widget(page).write({ heading: image, text: payloads.join('\n\n'), name: image })
    await widget(page).submit()
    await widget(page).thanks.waitFor()
    await expectUnharmed(page)
    await page.goto((await widget(page).follow.getAttribute('href')) ?? '')
    await eventually(() => page.getByRole('heading', { level: 3 }).first().textContent()).toBe(image)
    await expectUnharmed(page)
  })
})

test('a name written from right to left turns nothing around it', async ({ found, visit, site }) => {
  const kommun = await found({ proposals: [{ name: 'مريم', createdAt: '2026-03-04T10:00:00.000Z' }] })
  const page = await visit()
  await page.goto(site.put(snippet(kommun)))
  await widget(page).items.first().waitFor()
  const [day = 0, year = 0] = await page.locator('min-kommun-proposals .item .muted').evaluate((element) => {
    const words = [...element.childNodes].find((node) => node.textContent?.includes('mars')) as Text
    return ['mars', '2026'].map((part) => {
      const range = document.createRange()
      range.setStart(words, words.data.indexOf(part))
      range.setEnd(words, words.data.indexOf(part) + 1)
      return range.getBoundingClientRect().left
    })
  })
  expect(day).toBeLessThan(year)
})
