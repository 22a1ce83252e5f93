import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { findBarriers } from '../support/axe.ts'
import type { Kommun } from '../support/kommun.ts'
import { eventually, test } from '../support/stage.ts'
import { widget } from '../support/widget.ts'

const frame = ({ hosted }: Kommun, sandbox = 'allow-scripts allow-forms allow-popups') =>
  `<iframe src="${hosted}/embed" title="Förslag om parken" sandbox="${sandbox}" width="700" height="900"></iframe>`

/** The widget inside the frame: a frame finds what a page finds. */
const framed = (page: Page) => widget(page.frames()[1] as unknown as Page)

describe.each(['allow-scripts allow-forms allow-popups', 'allow-scripts'])(
  'in a frame with sandbox="%s"',
  (sandbox) => {
    test('a citizen proposes and supports', async ({ found, visit, site }) => {
      const kommun = await found({ proposals: [{ heading: 'Fler lindar' }] })
      const page = await visit()
      await page.goto(site.put(frame(kommun, sandbox)))
      await page.frameLocator('iframe').locator('.open').first().waitFor()
      const { items, support, withdraw, back, proceed, send, reference } = framed(page)
      await items.first().click()
      await support.click()
      await withdraw.waitFor()
      await back.click()
      await framed(page).write()
      await proceed.click()
      await send.click()
      await reference.waitFor()
    })

    test('a search is sent by the keyboard', async ({ found, visit, site }) => {
      const kommun = await found({ proposals: [{ heading: 'Fler lindar' }, { heading: 'En scen' }] })
      const page = await visit()
      await page.goto(site.put(frame(kommun, sandbox)))
      await page.frameLocator('iframe').locator('.open').nth(1).waitFor()
      await framed(page).search.fill('lindar')
      await framed(page).search.press('Enter')
      await eventually(() => framed(page).items.allInnerTexts()).toEqual(['Fler lindar'])
    })
  },
)

test('a site that is not listed can’t frame it', async ({ found, visit, site }) => {
  const kommun = await found({ origins: ['https://www.exempelkommun.se'], proposals: [{}] })
  const page = await visit({ expectedErrors: /frame-ancestors|chrome-error/ })
  await page.goto(site.put(frame(kommun)), { waitUntil: 'networkidle' })
  expect(await page.frameLocator('iframe').locator('main').count()).toBe(0)
})

test('a page left open goes on with a new token', async ({ found, visit, site }) => {
  const kommun = await found()
  const page = await visit()
  await page.goto(site.put(frame(kommun)))
  await framed(page).propose.waitFor()
  await page.clock.install()
  await page.clock.fastForward(40 * 60 * 1000)
  const renewal = page.waitForResponse('**/renewal')
  await framed(page).write()
  await framed(page).proceed.click()
  await framed(page).send.click()
  expect((await renewal).status()).toBe(200)
  await framed(page).reference.waitFor()
})

test('without JavaScript it is a link to the dialogue’s own page, and axe finds nothing', async ({
  found,
  visit,
  site,
}) => {
  const kommun = await found()
  const page = await visit({ javaScriptEnabled: false })
  await page.goto(site.put(frame(kommun)))
  const link = page.frameLocator('iframe').getByRole('link', { name: 'Förslag om parken' })
  expect(await link.getAttribute('href')).toBe(kommun.hosted)
  const alone = await visit()
  await alone.goto(`${kommun.hosted}/embed`)
  await widget(alone).propose.waitFor()
  // The main heading is the business of the page around.
  expect((await findBarriers(alone)).filter((line) => !line.startsWith('page-has-heading-one'))).toEqual([])
})
