import { expect } from 'vitest'
import { findFocus } from '../support/focus.ts'
import { snippet } from '../support/site.ts'
import { eventually, test } from '../support/stage.ts'
import { widget } from '../support/widget.ts'

const places = ['Puistoon', 'Rantaraitille', 'Koulun pihalle', 'Kirjaston eteen', 'Torille', 'Metsäpolulle']
const wishes = [
  'lisää penkkejä',
  'pyöräteline',
  'leikkipaikka',
  'vesipiste',
  'parempi valaistus',
  'omenapuita',
  'skeittiramppi',
  'kävelysilta',
  'roska-astioita',
  'taidetta',
]
const proposals = places.flatMap((place) =>
  wishes.map((wish) => ({ heading: `${place} ${wish}`, text: `${place} kaivataan: ${wish}.` })),
)

test('sixty proposals are paged through, each shown once, while new ones come in', async ({ found, visit, site }) => {
  const kommun = await found({ proposals })
  const page = await visit()
  await page.goto(site.put(snippet(kommun)))
  const { items, more, count } = widget(page)
  await eventually(() => count.innerText()).toBe('60 förslag')
  await kommun.import([{ id: 'new', heading: 'Ett nytt förslag', text: 'En text.' }])

  for (let shown = 10; shown < 60; shown += 10) {
    await eventually(() => items.count()).toBe(shown)
    await more.click()
    await eventually(() => items.count()).toBe(shown + 10)
    await eventually(() => findFocus(page)).toBe((await items.nth(shown).textContent())?.trim())
  }
  await more.waitFor({ state: 'detached' })
  expect((await items.allTextContents()).sort()).toEqual(proposals.map(({ heading }) => heading).sort())
})

test('searching finds inflected words, and says when nothing is found', async ({ found, visit, site }) => {
  const kommun = await found({ proposals: [{ heading: 'Rusta upp lekplatsen' }, { heading: 'Fler lindar' }] })
  const page = await visit()
  await page.goto(site.put(snippet(kommun)))
  const { items, search, count } = widget(page)
  await search.fill('lekplats')
  await eventually(() => items.allTextContents()).toEqual(['Rusta upp lekplatsen'])
  await eventually(() => count.innerText()).toBe('1 träff')
  await search.fill('simhall')
  await eventually(() => count.innerText()).toBe('Inga förslag passar sökningen. Prova andra ord.')
})

test('the list can be ordered by support and narrowed to a category', async ({ found, visit, site }) => {
  const categories = [
    { id: 'lek', label: 'Lek' },
    { id: 'ljus', label: 'Ljus' },
  ]
  const kommun = await found({
    dialogue: { settings: { categories } },
    proposals: [
      { heading: 'Gungor', category: 'lek', supports: 2 },
      { heading: 'Lyktor', category: 'ljus', supports: 9 },
      { heading: 'Klätternät', category: 'lek', supports: 5 },
    ],
  })
  const page = await visit()
  await page.goto(site.put(snippet(kommun)))
  await page.getByLabel('Sortera efter').selectOption('Mest stöd')
  await eventually(() => widget(page).items.allTextContents()).toEqual(['Lyktor', 'Klätternät', 'Gungor'])
  await page.getByLabel('Kategori').selectOption('Lek')
  await eventually(() => widget(page).items.allTextContents()).toEqual(['Klätternät', 'Gungor'])
})
