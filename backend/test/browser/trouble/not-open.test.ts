import { describe, expect } from 'vitest'
import type { KommunInput } from '../support/kommun.ts'
import { snippet } from '../support/site.ts'
import { eventually, test } from '../support/stage.ts'
import { widget } from '../support/widget.ts'

const day = 24 * 60 * 60 * 1000

interface Case {
  dialogue: string
  input?: KommunInput
  isPaused?: boolean
  words: RegExp
  items: number
}

const cases: Case[] = [
  { dialogue: 'that is paused', isPaused: true, words: /^Dialogen är pausad just nu\./, items: 0 },
  { dialogue: 'that is closed', input: { dialogue: { state: 'closed' } }, words: /^Dialogen är avslutad\./, items: 1 },
  { dialogue: 'that is a draft', input: { dialogue: { state: 'draft' } }, words: /^Dialogen förbereds/, items: 0 },
  {
    dialogue: 'that has not opened',
    input: { dialogue: { opensAt: new Date(Date.now() + day).toISOString() } },
    words: /^Dialogen öppnar \d+\s\p{L}+\s\d{4}\skl\.\s\d\d:\d\d\.$/u,
    items: 0,
  },
  {
    dialogue: 'whose time is over',
    input: { dialogue: { closesAt: new Date(Date.now() - day).toISOString() } },
    words: /^Dialogen är avslutad\./,
    items: 1,
  },
  {
    dialogue: 'on a site that is not listed',
    input: { origins: ['https://www.exempelkommun.example'] },
    words: /^Till dig som är webbansvarig: .*http:\/\/localhost:\d+/,
    items: 1,
  },
]

describe('a dialogue', () => {
  test.for(cases)(
    '$dialogue says so and takes nothing',
    async ({ input, isPaused, words, items }, { found, visit, site }) => {
      const kommun = await found({ proposals: [{}], ...input })
      if (isPaused) await kommun.pause()
      const page = await visit()
      await page.goto(site.put(snippet(kommun)))
      const notice = page.locator('min-kommun-proposals .notice')
      await eventually(() => notice.innerText()).toMatch(words)
      await eventually(() => widget(page).items.count()).toBe(items)
      expect(await widget(page).propose.count()).toBe(0)
      if (items === 0) return
      await widget(page).items.first().click()
      await page.locator('min-kommun-proposals .support').waitFor()
      expect(await widget(page).support.count()).toBe(0)
    },
  )
})
