import { expect, test } from 'vitest'
import type { SubmissionItem } from '../../../contracts/moderation.ts'
import { createDevice } from '../support/devices.ts'
import { flag } from '../support/flags.ts'
import { asOperator, expectProblem, readJson } from '../support/http.ts'
import { createProposal, decide, importProposals } from '../support/proposals.ts'
import { createDialogue, type TestDialogue } from '../support/tenants.ts'

const list = async ({ tenant }: TestDialogue, query: string) => {
  const path = `/${tenant.slug}/submissions?${new URLSearchParams(query)}`
  return readJson<{ items: SubmissionItem[]; total: number; next?: string }>(await asOperator(path))
}
const headings = async (dialogue: TestDialogue, query: string) =>
  (await list(dialogue, query)).items.map(({ heading }) => heading)

test('words are found in what is public and in what nobody may read yet, in any inflection and case', async () => {
  const dialogue = await createDialogue({ moderation: 'before' })
  const published = await createProposal(dialogue, { heading: 'Lekplatsen i parken' })
  await decide(dialogue, published.id, { action: 'publish' })
  await createProposal(dialogue, { heading: 'EN NY LEKPLATS VID ÅN', text: 'Numret är 811218-9876.' })
  await createProposal(dialogue, { heading: 'Fler soptunnor' })
  expect(await headings(dialogue, 'q=lekplatser')).toEqual(['Lekplatsen i parken', 'EN NY LEKPLATS VID ÅN'])
  expect(await headings(dialogue, 'q=lekplats ån')).toEqual(['EN NY LEKPLATS VID ÅN'])
  expect(await headings(dialogue, 'q=811218')).toEqual([])
  expect(await headings(dialogue, 'q=!?')).toEqual([])
  expect(await headings(dialogue, 'q=xor" OR "*')).toEqual([])
})

test('a reference number finds its submission, however it is written', async () => {
  const dialogue = await createDialogue({ moderation: 'before' })
  const { reference } = await createProposal(dialogue)
  await createProposal(dialogue)
  for (const written of [reference, reference.toLowerCase(), reference.replaceAll('-', ' '), reference.slice(3)]) {
    expect((await list(dialogue, `q=${written}`)).items).toMatchObject([{ reference }])
  }
})

test('filters narrow it, together and by themselves', async () => {
  const dialogue = await createDialogue({ settings: { categories: [{ id: 'gator', label: 'Gator' }] } })
  const response = { text: 'Ja.', by: 'Nämnden' }
  await importProposals(dialogue, [
    {
      heading: 'A',
      createdAt: '2026-03-28T23:00:00.000Z',
      category: 'gator',
      place: 'Ängsgatan',
      status: 'answered',
      response,
    },
    { heading: 'B', createdAt: '2026-03-29T22:00:00.000Z', category: 'gator' },
    { heading: 'C', createdAt: '2026-03-28T22:59:59.999Z', place: 'Torget', status: 'rejected' },
  ])
  const [first] = (await list(dialogue, 'q=A')).items
  await flag(dialogue, { proposal: first?.id ?? '' }, await createDevice(dialogue.tenant))
  expect(await headings(dialogue, 'from=2026-03-29&to=2026-03-29')).toEqual(['A'])
  expect(await headings(dialogue, 'to=2026-03-28')).toEqual(['C'])
  expect(await headings(dialogue, 'category=gator&sort=newest')).toEqual(['B', 'A'])
  expect(await headings(dialogue, 'place=ÄNGS')).toEqual(['A'])
  expect(await headings(dialogue, 'answered=false')).toEqual(['C', 'B'])
  expect(await headings(dialogue, 'flagged=true')).toEqual(['A'])
  expect(await headings(dialogue, 'status=rejected')).toEqual(['C'])
  expect(await headings(dialogue, 'dialogue=torget')).toEqual([])
  const page = await list(dialogue, 'limit=2')
  expect(page.total).toBe(3)
  expect(await headings(dialogue, `limit=2&cursor=${page.next}`)).toEqual(['B'])
})

test.each(['cursor=x', 'from=2026-02-30', 'status=unknown', 'flagged=1', `q=${'x'.repeat(201)}`])(
  'the list refuses %s',
  async (query) => {
    const { tenant } = await createDialogue()
    await expectProblem(asOperator(`/${tenant.slug}/submissions?${query}`), 'invalid_input')
  },
)
