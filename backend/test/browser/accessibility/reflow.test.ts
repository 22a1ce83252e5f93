import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { findOverflow, findSmallTargets } from '../support/layout.ts'
import { snippet } from '../support/site.ts'
import { test } from '../support/stage.ts'
import { widget } from '../support/widget.ts'

const long = 'Kommunikationsavdelningen föreslår tillgänglighetsanpassade övergångsställen'

interface Circumstances {
  name: string
  context: BrowserContextOptions
  /** Of the page's own text size. */
  textSize?: string
}

const circumstances: Circumstances[] = [
  { name: 'at 320 pixels, which is also 400 % zoom', context: { viewport: { width: 320, height: 640 } } },
  { name: 'at 320 pixels with 200 % text', context: { viewport: { width: 320, height: 640 } }, textSize: '200%' },
  { name: 'on a desktop with 200 % text', context: { viewport: { width: 1280, height: 800 } }, textSize: '200%' },
  { name: 'in forced colours', context: { viewport: { width: 640, height: 800 }, forcedColors: 'active' } },
  { name: 'on a desktop', context: { viewport: { width: 1440, height: 900 } } },
]

async function expectRoom(page: Page, state: string) {
  expect(await findOverflow(page), state).toEqual([])
  expect(await findSmallTargets(page.locator('min-kommun-proposals')), state).toEqual([])
  const primary = page.locator('min-kommun-proposals .primary')
  for (const button of await primary.all()) {
    expect((await button.boundingBox())?.height, state).toBeGreaterThanOrEqual(48)
  }
}

describe('everything has room', () => {
  test.for(circumstances)('$name', async ({ context, textSize = '100%' }, { found, visit, site }) => {
    const kommun = await found({
      dialogue: { title: long, settings: { threshold: 100, categories: [{ id: 'langt', label: long.slice(0, 60) }] } },
      proposals: [
        { heading: long, text: long.repeat(8), name: long.replaceAll(' ', ''), category: 'langt', supports: 99 },
      ],
    })
    const page = await visit(context)
    await page.goto(site.put(snippet(kommun), { head: `<style>html { font-size: ${textSize} }</style>` }))
    const { items, support, withdraw, back, proceed, send, thanks, reference, write } = widget(page)
    await items.first().waitFor()
    await expectRoom(page, 'list')
    await items.first().click()
    await support.click()
    await withdraw.waitFor()
    await expectRoom(page, 'detail')
    await back.click()
    await widget(page).propose.click()
    await proceed.click()
    await page.locator('.summary').waitFor()
    await expectRoom(page, 'errors')
    await page.getByRole('button', { name: 'Avbryt' }).click()
    await write()
    await expectRoom(page, 'form')
    await proceed.click()
    await send.waitFor()
    await expectRoom(page, 'answers to check')
    await send.click()
    await thanks.waitFor()
    await reference.waitFor()
    await expectRoom(page, 'sent')
  })

  const pages = [
    '/',
    '/exempelkommun',
    '/exempelkommun/medborgarforslag',
    '/exempelkommun/medborgarforslag?write=proposal',
    '/finns-inte',
  ]
  test.for(pages)('on the hosted page %s', async (path, { visit, product }) => {
    const page = await visit({ javaScriptEnabled: false, expectedErrors: /404/ })
    await page.goto(product.base + path)
    for (const width of [320, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 })
      expect(await findOverflow(page), `${width} px`).toEqual([])
    }
  })
})

test('nothing moves for those who asked for less motion', async ({ found, visit, site }) => {
  const page = await visit({ reducedMotion: 'reduce' })
  await page.goto(site.put(snippet(await found({ proposals: [{}] }))))
  await widget(page).items.first().click()
  await widget(page).support.click()
  await widget(page).withdraw.waitFor()
  const moving = await page
    .locator('min-kommun-proposals')
    .evaluate(({ shadowRoot }) =>
      (shadowRoot?.getAnimations() ?? []).filter(({ effect }) => Number(effect?.getComputedTiming().duration) > 0),
    )
  expect(moving).toEqual([])
})

test('in forced colours buttons, fields and the focus keep their outlines', async ({ found, visit, site }) => {
  const page = await visit({ forcedColors: 'active' })
  await page.goto(site.put(snippet(await found({ proposals: [{ supports: 5 }] }))))
  await widget(page).propose.focus()
  const { propose, search } = widget(page)
  for (const control of [propose, search]) {
    const border = await control.evaluate((element) => Number.parseFloat(getComputedStyle(element).borderTopWidth))
    expect(border).toBeGreaterThanOrEqual(1)
  }
  expect(await propose.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid')
})
