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
    await eventually(() => items.allTextContents()).toEqual(payloads.toReversed())
    await expectUnharmed(page)
    for (const [index, payload] of payloads.toReversed().entries()) {
      await items.nth(index).click()
      await eventually(() => page.locator('min-kommun-proposals h2').textContent()).toBe(payload)
      expect(await page.locator('min-kommun-proposals .words').first().textContent()).toBe(payload)
      await expectUnharmed(page)
      await back.click()
    }
  })

  test('on the hosted pages', async ({ found, visit }) => {
    const kommun = await found({ proposals })
    const page = await visit({ viewport: { width: 320, height: 640 }, javaScriptEnabled: false })
    const link = page.locator('.proposals a')
    await page.goto(kommun.hosted)
    expect(await link.allTextContents()).toEqual(payloads.toReversed())
    for (const [index, payload] of payloads.toReversed().entries()) {
      await link.nth(index).click()
      expect(await page.locator('h1').textContent()).toBe(payload)
      expect(await findOverflow(page)).toEqual([])
      await page.goBack()
    }
  })

  test('from the form to the receipt', async ({ found, visit, site }) => {
    const [, image = ''] = payloads
    const page = await visit({ viewport: { width: 320, height: 640 } })
    await page.goto(site.put(snippet(await found())))
    await widget(page).write({ heading: image, text: payloads.join('\n\n'), name: image })
    await widget(page).send.click()
    await widget(page).thanks.waitFor()
    await expectUnharmed(page)
    await page.goto((await widget(page).follow.getAttribute('href')) ?? '')
    expect(await page.getByRole('heading', { level: 3 }).first().textContent()).toBe(image)
    await expectUnharmed(page)
  })
})

test('a name that turns the writing direction around turns nothing else', async ({ found, visit, site }) => {
  const kommun = await found({ proposals: [{ heading: 'Lyktor', name: '\u202Eanna', createdAt: '2026-03-04T10:00:00Z' }] })
  const page = await visit()
  await page.goto(site.put(snippet(kommun)))
  await widget(page).items.first().waitFor()
  const meta = page.locator('min-kommun-proposals .item .muted')
  const [dayAt, yearAt] = await meta.evaluate((element) => {
    const text = [...element.childNodes].find((node) => node.textContent?.includes('mars')) as Text
    return ['4 mars', '2026'].map((part) => {
      const range = document.createRange()
      range.setStart(text, text.data.indexOf(part))
      range.setEnd(text, text.data.indexOf(part) + 1)
      return range.getBoundingClientRect().left
    })
  })
  expect(dayAt).toBeLessThan(yearAt ?? 0)
})
