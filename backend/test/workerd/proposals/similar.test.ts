import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import type { ProposalItem } from '../../../contracts/kinds/proposals.ts'
import { tenantObject } from '../../../objects.ts'
import type { TenantContext } from '../../../tenant/context.ts'
import { DurableObjectDialect } from '../../../tenant/db/dialect.ts'
import type { Database } from '../../../tenant/db/schema.ts'
import { listRarest } from '../../../tenant/search/rare-words.ts'
import { api, readJson } from '../support/http.ts'
import { importProposals } from '../support/proposals.ts'
import { createDialogue, type TestDialogue } from '../support/tenants.ts'

const findSimilar = async ({ path }: TestDialogue, heading: string, text = '') => {
  const found = await api(`${path}/proposals/similar`, { method: 'POST', json: { heading, text } })
  return (await readJson<{ items: ProposalItem[] }>(found)).items.map((item) => item.heading)
}

test('the same wish in other words comes first, however many share its common words', async () => {
  const dialogue = await createDialogue()
  const common = Array.from({ length: 60 }, (_, at) => ({ heading: `Förslag till kommunen ${at}` }))
  await importProposals(dialogue, [...common, { heading: 'Cykelparkering vid stationen' }])
  const [first] = await findSimilar(dialogue, 'Mitt förslag till kommunen: cykelställ', 'Vid stationen behövs det.')
  expect(first).toBe('Cykelparkering vid stationen')
})

test('nothing is suggested from another dialogue, for function words, or for words that nobody has used', async () => {
  const dialogue = await createDialogue()
  await importProposals(dialogue, [{ heading: 'Fler bänkar i parken' }])
  expect(await findSimilar(dialogue, 'Bänk')).toEqual(['Fler bänkar i parken'])
  expect(await findSimilar(await createDialogue(), 'Bänk')).toEqual([])
  expect(await findSimilar(dialogue, 'att och som')).toEqual([])
  expect(await findSimilar(dialogue, 'Utomhusbiograf')).toEqual([])
})

test('the rarest expressions are chosen, up to a number of texts, and always one', async () => {
  const dialogue = await createDialogue()
  const headings = ['gunga sten', 'gunga sten', 'gunga sten', 'gunga', 'gunga', 'rutschkana']
  await importProposals(
    dialogue,
    headings.map((heading) => ({ heading })),
  )
  await runInDurableObject(tenantObject(env, dialogue.tenant.id), async (_, { storage }) => {
    const db = new Kysely<Database>({ dialect: new DurableObjectDialect(storage) })
    const choose = (words: string[], rows: number) => listRarest({ db } as TenantContext, words, rows)
    expect(await choose(['"gung"*', '"sten"', '"finnsinte"', '"rutschk"*'], 4)).toEqual(['"rutschk"*', '"sten"'])
    expect(await choose(['"gung"*', '"sten"'], 2)).toHaveLength(1)
    expect(await choose(['"finnsinte"'], 2)).toEqual([])
  })
})
