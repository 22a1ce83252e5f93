import { expect, test } from 'vitest'
import type { ProposalList } from '../../../contracts/kinds/proposals.ts'
import { api, readJson } from '../support/http.ts'
import { importProposals } from '../support/proposals.ts'
import { createDialogue } from '../support/tenants.ts'

const rows = [
  { heading: 'Rusta upp lekplatsen', text: 'Gungorna är trasiga.' },
  { heading: 'Bänkar i parken', text: 'Äldre behöver vila vid lekplatserna.' },
  { heading: 'Släck ljuset', text: 'Ängen ska vara mörk om natten.' },
  { heading: 'Fler papperskorgar', text: 'Angen är ett påhittat ord.' },
  { heading: 'En lekplats till', text: 'Nära skolan.' },
  { heading: 'Nätverk (IT) "snabbt" AND gratis', text: "Det är O'Briens 100 % bästa idé; c++" },
]

async function createSearchable() {
  const dialogue = await createDialogue()
  await importProposals(dialogue, rows)
  return async (words: string) => {
    const response = await api(`${dialogue.path}/proposals?q=${encodeURIComponent(words)}`)
    const { items, total } = await readJson<ProposalList>(response)
    expect(total).toBe(items.length)
    return items.map(({ heading }) => heading).sort()
  }
}

const playgrounds = ['Bänkar i parken', 'En lekplats till', 'Rusta upp lekplatsen']

test.each(['lekplats', 'lekplatsen', 'lekplatser', 'LEKPLATSERNA', 'Lekplatsens', '  lekplats  '])(
  '"%s" finds the word in every inflection',
  async (words) => {
    const search = await createSearchable()
    expect(await search(words)).toEqual(playgrounds)
  },
)

test('the beginning of a compound finds it', async () => {
  const search = await createSearchable()
  expect(await search('papper')).toEqual(['Fler papperskorgar'])
})

test('every word must occur, somewhere', async () => {
  const search = await createSearchable()
  expect(await search('lekplats gunga')).toEqual(['Rusta upp lekplatsen'])
  expect(await search('lekplats natten')).toEqual([])
})

test('å, ä and ö are letters of their own', async () => {
  const search = await createSearchable()
  expect(await search('ängen')).toEqual(['Släck ljuset'])
  expect(await search('angen')).toEqual(['Fler papperskorgar'])
  expect(await search('ÄNGEN')).toEqual(['Släck ljuset'])
  expect(await search('a\u0308ngen')).toEqual(['Släck ljuset'])
})

test.each([
  '"',
  '""',
  "'",
  "O'Brien",
  '"snabbt"',
  'AND',
  'lekplats AND',
  'NOT lekplats',
  'NEAR(lekplats gunga)',
  'lekplats*',
  'heading:lekplats',
  '^lekplats',
  '{heading text}: lekplats',
  'lekplats OR 1=1',
  '-lekplats',
  'c++',
  '100 %',
  '%',
  '_',
  '()',
  '\u0000',
  '🙂',
  "'; drop table proposals; --",
  Array.from({ length: 60 }, () => 'a').join(' '),
  'x'.repeat(200),
])('%j is only words, whatever it means elsewhere', async (words) => {
  const search = await createSearchable()
  expect(Array.isArray(await search(words))).toBe(true)
  expect(await search('lekplats')).toEqual(playgrounds)
})

test('operators are searched for as the words they are', async () => {
  const search = await createSearchable()
  expect(await search('and gratis')).toEqual(['Nätverk (IT) "snabbt" AND gratis'])
  expect(await search('lekplats or gunga')).toEqual([])
})

test('nothing asked for is everything; nothing that can be searched for is nothing', async () => {
  const search = await createSearchable()
  expect(await search('')).toHaveLength(rows.length)
  expect(await search('   ')).toHaveLength(rows.length)
  expect(await search('!?')).toEqual([])
})

test('an English dialogue is searched by English inflections', async () => {
  const dialogue = await createDialogue({ language: 'en' })
  await importProposals(dialogue, [{ heading: 'More playgrounds', text: 'Children are playing.' }])
  const found = await api(`${dialogue.path}/proposals?q=playground%20play`)
  expect(await readJson(found)).toMatchObject({ total: 1 })
})
