import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import { type CmsForm, type Leaves, listCmsForms } from '../support/cms.ts'
import type { Kommun } from '../support/kommun.ts'
import type { Site } from '../support/site.ts'
import { test } from '../support/stage.ts'

const item = '.open'
const loader = ({ script }: Kommun) => `<script async src="${script.replace(/\/[^/]+\.js$/, '.js')}"></script>`

/** What a visitor meets, by what the editor has left. */
const check: Record<Leaves, (page: Page, kommun: Kommun) => Promise<void>> = {
  script: async (page) => {
    await page.locator(item).first().waitFor()
    expect(await page.locator('min-kommun').count()).toBe(1)
  },
  place: async (page) => {
    await page.locator(item).first().waitFor()
    expect(await page.locator('min-kommun').count()).toBe(1)
    expect(await page.getByRole('link', { name: 'Lämna ditt förslag' }).isVisible()).toBe(false)
  },
  link: async (page, { hosted }) => {
    const link = page.getByRole('link', { name: 'Lämna ditt förslag' })
    expect(await link.getAttribute('href')).toBe(hosted)
    expect((await page.request.get(hosted)).status()).toBe(200)
    expect(await page.locator('min-kommun').count()).toBe(0)
  },
  frame: (page) => page.frameLocator('iframe').locator(item).first().waitFor(),
  nothing: async (page) => expect(await page.locator('min-kommun').count()).toBe(0),
}

const open = (page: Page, site: Site, kommun: Kommun, { leaves, toHtml }: CmsForm) =>
  page.goto(site.put(toHtml(kommun) + (leaves === 'script' ? '' : loader(kommun))))

describe.each(Object.entries(Object.groupBy(listCmsForms(), ({ cms }) => cms)))('what %s leaves', (_, forms = []) => {
  test('appears, or is a link that works', async ({ found, visit, site }) => {
    const kommun = await found({ proposals: [{ heading: 'Fler lindar' }] })
    const page = await visit()
    for (const form of forms) {
      await open(page, site, kommun, form)
      await check[form.leaves](page, kommun).catch((error) => {
        throw new Error(`${form.form}: ${error}`)
      })
    }
  })

  test('of a link that says so appears with the loader', () => {
    expect(forms.find(({ form }) => form === 'link')?.leaves).toBe('place')
  })
})
