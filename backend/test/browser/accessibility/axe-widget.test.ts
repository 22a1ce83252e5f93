import { describe, expect } from 'vitest'
import { answerProblem } from '../support/answers.ts'
import { findBarriers } from '../support/axe.ts'
import type { KommunInput } from '../support/kommun.ts'
import { snippet } from '../support/site.ts'
import { test } from '../support/stage.ts'
import { widget } from '../support/widget.ts'

const day = 24 * 60 * 60 * 1000
const expectedErrors = /Failed to load resource/
const proposals: KommunInput['proposals'] = [
  { heading: 'Fler lindar', name: 'Anna', supports: 7, category: 'gront' },
  { heading: 'En scen', name: 'Bo', status: 'answered', response: { text: 'Det blir så.', by: 'Kulturnämnden' } },
  ...Array.from({ length: 10 }, () => ({})),
]
const settings = { threshold: 100, categories: [{ id: 'gront', label: 'Grönt' }] }

describe.each([
  ['on the smallest phone', 320],
  ['on a desktop', 1280],
])('axe finds nothing %s', (_, width) => {
  const viewport = { width, height: 800 }

  test('while reading and supporting', async ({ found, visit, site }) => {
    const kommun = await found({ dialogue: { settings }, proposals })
    const page = await visit({ viewport, expectedErrors })
    const { items, open, support, withdraw, back, search } = widget(page)
    const release = Promise.withResolvers<void>()
    await page.route('**/parken/proposals?*', async (route) => {
      await release.promise
      await answerProblem(route, 'temporarily_unavailable')
    })
    await page.goto(site.put(snippet(kommun)))
    await page.locator('min-kommun-proposals .bone').first().waitFor()
    expect(await findBarriers(page), 'loading').toEqual([])
    release.resolve()
    await page.getByText('Vi kunde inte hämta förslagen.').waitFor()
    expect(await findBarriers(page), 'list not to be had').toEqual([])
    await page.unroute('**/parken/proposals?*')
    await page.getByRole('button', { name: 'Försök igen' }).click()
    await items.first().waitFor()
    expect(await findBarriers(page), 'list').toEqual([])

    await page.getByRole('button', { name: 'Fler filter' }).click()
    await page.getByRole('heading', { name: 'Filtrera förslagen' }).waitFor()
    expect(await findBarriers(page), 'filters').toEqual([])
    await page.getByRole('button', { name: 'Visa 12 förslag' }).click()

    await open('Förslag 11')
    await support.waitFor()
    expect(await findBarriers(page), 'detail').toEqual([])
    await page.getByRole('button', { name: 'Följ via e-post' }).click()
    await page.getByLabel('E-postadress').waitFor()
    expect(await findBarriers(page), 'following').toEqual([])
    await support.click()
    await withdraw.waitFor()
    expect(await findBarriers(page), 'supported').toEqual([])
    await back.click()
    await search.fill('scen')
    await page.getByText('1 träff').waitFor()
    await open('En scen')
    await page.getByText('Det blir så.').waitFor()
    expect(await findBarriers(page), 'answered').toEqual([])
    await back.click()
    await search.fill('simhall')
    await page.getByText('Inga förslag passar sökningen.').waitFor()
    expect(await findBarriers(page), 'nothing found').toEqual([])
  })

  test('while proposing', async ({ found, visit, site }) => {
    const kommun = await found({ dialogue: { settings, moderation: 'before' } })
    await kommun.import([{ id: 'similar', heading: 'Fler bänkar längs ån', text: 'Det saknas bänkar.' }])
    const page = await visit({ viewport, expectedErrors })
    const { propose, proceed, send, text, thanks, reference } = widget(page)
    await page.goto(site.put(snippet(kommun)))
    await propose.waitFor()
    await propose.click()
    await proceed.waitFor()
    expect(await findBarriers(page), 'empty form').toEqual([])
    await proceed.click()
    await page.getByText('Du behöver rätta 3 uppgifter').waitFor()
    await text.fill('Ring 19811218-9876')
    await page.getByText('Texten verkar innehålla ett personnummer.').waitFor()
    expect(await findBarriers(page), 'errors').toEqual([])

    await page.getByRole('button', { name: 'Avbryt' }).click()
    await widget(page).write()
    await page.getByRole('heading', { name: 'Det finns liknande förslag' }).waitFor()
    await page.getByRole('button', { name: 'Spara utkast på den här enheten' }).click()
    await page.getByText('Utkastet är sparat').waitFor()
    expect(await findBarriers(page), 'similar proposals and a saved draft').toEqual([])
    await proceed.click()
    await send.waitFor()
    expect(await findBarriers(page), 'answers to check').toEqual([])
    await page.context().setOffline(true)
    await send.click()
    await page.getByText('Du är offline.').waitFor()
    expect(await findBarriers(page), 'offline').toEqual([])
    const release = Promise.withResolvers<void>()
    await page.route('**/parken/proposals', async (route) => {
      await release.promise
      await route.continue()
    })
    await page.context().setOffline(false)
    await page.getByRole('button', { name: 'Skickar …' }).waitFor()
    expect(await findBarriers(page), 'sending').toEqual([])
    release.resolve()
    await thanks.waitFor()
    await reference.waitFor()
    expect(await findBarriers(page), 'sent').toEqual([])
  })
})

describe('axe finds nothing in a dialogue', () => {
  const cases: [string, KommunInput][] = [
    ['with nothing in it', {}],
    ['that is closed', { dialogue: { state: 'closed', settings }, proposals }],
    ['that has not opened', { dialogue: { opensAt: new Date(Date.now() + day).toISOString() } }],
    ['that is a draft', { dialogue: { state: 'draft' } }],
    ['on a site that is not listed', { origins: [], dialogue: { settings }, proposals }],
  ]
  test.for(cases)('%s', async ([, input], { found, visit, site }) => {
    const page = await visit()
    await page.goto(site.put(snippet(await found(input))))
    await page.locator('min-kommun-proposals .root').waitFor()
    expect(await findBarriers(page)).toEqual([])
  })

  test('that is paused', async ({ found, visit, site }) => {
    const kommun = await found()
    await kommun.pause()
    const page = await visit()
    await page.goto(site.put(snippet(kommun)))
    await page.getByText('Dialogen är pausad just nu.').waitFor()
    expect(await findBarriers(page)).toEqual([])
  })

  test.for(['kommun', 'english', 'themed', 'strict-csp', 'custom-element', 'index'])(
    "on the example site's page %s",
    async (name, { visit, product }) => {
      const page = await visit()
      await page.goto(`${product.examples}/${name}.html`)
      if (name !== 'index') await widget(page).items.first().waitFor()
      expect(await findBarriers(page)).toEqual([])
    },
  )

  test.for(['dark', 'auto'])('with the theme %s in a dark page', async (theme, { found, visit, site }) => {
    const page = await visit({ colorScheme: 'dark' })
    const kommun = await found({ dialogue: { settings }, proposals })
    const head = '<style>:root { color-scheme: dark; background: #17191c; color: #f1f1f1 }</style>'
    await page.goto(site.put(snippet(kommun, `data-theme="${theme}"`), { head }))
    await widget(page).items.first().waitFor()
    expect(await findBarriers(page), 'list').toEqual([])
    await widget(page).open('Förslag 11')
    await widget(page).support.waitFor()
    expect(await findBarriers(page), 'detail').toEqual([])
  })
})
