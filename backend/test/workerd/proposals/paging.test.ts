import { expect, test } from 'vitest'
import type { ProposalItem, ProposalList } from '../../../contracts/kinds/proposals.ts'
import { api, readJson, readPublic } from '../support/http.ts'
import { importProposals } from '../support/proposals.ts'
import { createDialogue, inDatabase, type TestDialogue } from '../support/tenants.ts'

const sameTime = '2026-05-01T12:00:00.000Z'

/** 60 rows of which many share their time and their number of supports. */
async function createMany() {
  const dialogue = await createDialogue()
  const rows = Array.from({ length: 60 }, (_, index) => ({
    heading: `Förslag ${index}`,
    createdAt: index % 3 ? sameTime : new Date(Date.parse(sameTime) + index).toISOString(),
    supports: index % 4,
  }))
  await importProposals(dialogue, rows)
  return dialogue
}

async function readPages({ path }: TestDialogue, query: string) {
  const pages: ProposalList[] = []
  let cursor: string | undefined
  do {
    const after: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''
    pages.push(await readJson<ProposalList>(await api(`${path}/proposals?${query}${after}`)))
    cursor = pages.at(-1)?.next
  } while (cursor && pages.length < 100)
  return pages
}

const toTime = ({ publishedAt }: ProposalItem): string | number => publishedAt
const toSupports = ({ supports }: ProposalItem): string | number => supports

test.each([
  ['new', toTime],
  ['supported', toSupports],
] as const)('paging in the order %s visits all exactly once, equals too', async (sort, toValue) => {
  const dialogue = await createMany()
  for (const limit of [1, 7, 60, 100]) {
    const pages = await readPages(dialogue, `sort=${sort}&limit=${limit}`)
    const items = pages.flatMap((page) => page.items)
    expect(pages).toHaveLength(Math.ceil(60 / limit))
    expect(new Set(items.map(({ id }) => id)).size).toBe(60)
    expect(items).toHaveLength(60)
    const values = items.map(toValue)
    expect(values).toEqual([...values].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0)))
  }
})

test.each([0, 1, 4711, 9999])('shuffled from %s, paging visits all exactly once', async (seed) => {
  const dialogue = await createMany()
  const pages = await readPages(dialogue, `sort=random&seed=${seed}&limit=7`)
  const ids = pages.flatMap(({ items }) => items.map(({ id }) => id))
  expect(ids).toHaveLength(60)
  expect(new Set(ids).size).toBe(60)
  expect(await readPages(dialogue, `sort=random&seed=${seed + 1 > 9999 ? 0 : seed + 1}&limit=7`)).not.toEqual(pages)
})

test('what is open for support comes in the order in which it ends', async () => {
  const dialogue = await createDialogue()
  const headings = ['Om tre dagar', 'Om en dag', 'I går', 'Om två dagar', 'Utan slut']
  await importProposals(
    dialogue,
    headings.map((heading) => ({ heading })),
  )
  const days: Record<string, number> = { 'Om tre dagar': 3, 'Om en dag': 1, 'I går': -1, 'Om två dagar': 2 }
  await inDatabase(dialogue.tenant, (sql) => {
    for (const [heading, from] of Object.entries(days)) {
      sql.exec('update submissions set closes_at = ? where heading = ?', Date.now() + from * 86_400_000, heading)
    }
  })
  const pages = await readPages(dialogue, 'sort=closing&limit=2')
  expect(pages.flatMap(({ items }) => items.map(({ heading }) => heading))).toEqual([
    'Om en dag',
    'Om två dagar',
    'Om tre dagar',
  ])
})

test('part of a place, in any case, finds all the places that have it', async () => {
  const dialogue = await createDialogue()
  const places = ['Ängstorget', 'Stora torget', 'TORGET', 'Parken', 'Ängstorget', undefined]
  await importProposals(
    dialogue,
    places.map((place, at) => ({ heading: `Förslag ${at}`, ...(place ? { place } : {}) })),
  )
  const find = (place: string) =>
    readPublic<ProposalList>(`${dialogue.path}/proposals?place=${encodeURIComponent(place)}`)
  expect(await find('torg')).toMatchObject({
    total: 4,
    items: Array(4).fill({ place: expect.stringMatching(/torg/i) }),
  })
  expect(await find('äNGS')).toMatchObject({ total: 2 })
  expect(await find('%')).toMatchObject({ total: 0 })
})

test('the total counts all that match, and stands on the first page alone', async () => {
  const pages = await readPages(await createMany(), 'limit=25&q=förslag')
  expect(pages.map(({ total, items }) => [total, items.length])).toEqual([
    [60, 25],
    [undefined, 25],
    [undefined, 10],
  ])
})

test('a new proposal while paging neither repeats nor hides any', async () => {
  const dialogue = await createMany()
  const first = await readPublic<ProposalList>(`${dialogue.path}/proposals?limit=30`)
  await importProposals(dialogue, [{ id: 'ny', heading: 'Nyast', createdAt: '2026-06-01T12:00:00.000Z' }])
  const rest = await readPublic<ProposalList>(`${dialogue.path}/proposals?limit=100&cursor=${first.next}`)
  expect(new Set([...first.items, ...rest.items].map(({ id }) => id)).size).toBe(60)
})

test('a category narrows the list and its total', async () => {
  const categories = [
    { id: 'lek', label: 'Lek' },
    { id: 'trafik', label: 'Trafik' },
  ]
  const dialogue = await createDialogue({ settings: { categories } })
  await importProposals(dialogue, [
    { heading: 'Gunga', category: 'lek' },
    { heading: 'Bom', category: 'trafik' },
    { heading: 'Utan' },
  ])
  const list = await readPublic<ProposalList>(`${dialogue.path}/proposals?category=lek`)
  expect(list).toMatchObject({ total: 1, items: [{ heading: 'Gunga', category: 'lek' }] })
  expect(await readPublic(`${dialogue.path}/proposals?category=finns-inte`)).toEqual({ items: [], total: 0 })
})

test('a list item is short: no text, no address, no trace of the sender', async () => {
  const dialogue = await createDialogue()
  await importProposals(dialogue, [{ heading: 'Lång', text: 'ord '.repeat(500), name: 'Ann' }])
  const { items } = await readPublic<ProposalList>(`${dialogue.path}/proposals`)
  const [item] = items
  expect(item?.excerpt.length).toBeLessThanOrEqual(201)
  expect(item).not.toHaveProperty('text')
  expect(item).not.toHaveProperty('email')
  expect(item).not.toHaveProperty('seq')
})
