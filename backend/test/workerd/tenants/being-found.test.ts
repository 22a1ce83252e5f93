import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import { directoryObject } from '../../../objects.ts'
import { api, asOperator, expectProblem, readJson, send } from '../support/http.ts'
import { createDialogue, createSlug, createTenant } from '../support/tenants.ts'

const inDirectory = <T>(work: (sql: SqlStorage) => T) =>
  runInDurableObject(directoryObject(env), (_, { storage }) => work(storage.sql))

test('an unknown kommun, an unknown dialogue, a draft and an archived one answer the same', async () => {
  const { tenant } = await createDialogue()
  await createDialogue({ slug: 'utkast', state: 'draft', title: 'Hemlig' }, tenant)
  await createDialogue({ slug: 'arkiv', state: 'archived', title: 'Gammal' }, tenant)
  const missing = [
    `/${createSlug()}/dialogues/parken/proposals`,
    `/${tenant.slug}/dialogues/finns-inte/proposals`,
    `/${tenant.slug}/dialogues/utkast/proposals`,
    `/${tenant.slug}/dialogues/arkiv/proposals`,
    `/${tenant.slug}/dialogues/arkiv/configuration`,
    `/${tenant.slug}/dialogues/UTKAST/proposals`,
  ]
  const answers = await Promise.all(
    missing.map(async (path) => {
      const response = await api(path)
      return { status: response.status, body: await response.text() }
    }),
  )
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(answers[0]?.status).toBe(404)
})

test('their pages answer the same, too', async () => {
  const { tenant } = await createDialogue({ slug: 'arkiv', state: 'archived', title: 'Gammal' })
  const pages = [`/${createSlug()}`, `/${tenant.slug}/arkiv`, `/${tenant.slug}/finns-inte`, `/${tenant.slug}/a/b/c`]
  for (const path of pages) {
    const response = await send(path)
    expect(response.status).toBe(404)
    expect(await response.text()).not.toContain('Gammal')
  }
})

test('a draft tells the widget that it is one, and none of its words', async () => {
  const secret = { title: 'Hemlig rubrik', introduction: 'Hemlig inledning' }
  const settings = { categories: [{ id: 'hemlig', label: 'Hemlig kategori' }] }
  const { path, tenant } = await createDialogue({ ...secret, settings, slug: 'utkast', state: 'draft' })
  const answer = await (await api(`${path}/configuration`)).text()
  expect(JSON.parse(answer)).toMatchObject({ dialogue: { availability: 'draft', title: '' } })
  const script = await (await send(`/embed/${tenant.slug}/utkast.js`)).text()
  const page = await (await send(`/${tenant.slug}/utkast`)).text()
  expect(`${answer}${script}${page}`.includes('Hemlig')).toBe(false)
  const list = await (await api(`/${tenant.slug}/dialogues`)).text()
  expect(list).not.toContain('utkast')
})

test.each(['admin', 'api', 'embed', 'assets', 'operator', 'healthz', 'r'])('no kommun is called %s', async (slug) => {
  const response = await asOperator('/operator/tenants', { method: 'POST', json: { slug, name: 'Reserverad' } })
  const problem = await expectProblem(response, 'invalid_input')
  expect(problem.errors?.[0]?.pointer).toBe('/slug')
})

test.each(['admin', 'embed', 'healthz'])('no dialogue is called %s', async (slug) => {
  const tenant = await createTenant()
  const json = { slug, kind: 'proposals', title: 'Reserverad' }
  const problem = await expectProblem(
    asOperator(`/${tenant.slug}/dialogues`, { method: 'POST', json }),
    'invalid_input',
  )
  expect(problem.errors).toEqual([{ pointer: '/slug', code: 'reserved_word' }])
})

test.each(['Kommun', 'kommun_a', '-kommun', 'kommun--a', 'k', 'å', 'a'.repeat(61), '../x', ''])(
  '"%s" is no slug',
  async (slug) => {
    const response = await asOperator('/operator/tenants', { method: 'POST', json: { slug, name: 'Fel' } })
    await expectProblem(response, 'invalid_input')
  },
)

test('creating a kommun again answers with the one there is and changes nothing', async () => {
  const first = await createTenant({ name: 'Första' })
  const second = await createTenant({ slug: first.slug, name: 'Andra', origins: ['https://andra.se'] })
  expect(second).toEqual(first)
  const { origins } = await readJson<{ origins: string[] }>(await asOperator(`/${first.slug}/origins`))
  expect(origins).toEqual(['https://kommun.se'])
})

test('created ten times at once it is one kommun', async () => {
  const slug = createSlug()
  const all = await Promise.all(Array.from({ length: 10 }, () => createTenant({ slug })))
  expect(new Set(all.map(({ id }) => id)).size).toBe(1)
})

test('a kommun left half-created is not addressable, and creating it again finishes it', async () => {
  const [slug, id] = [createSlug(), '01a20af6-b912-7260-afc0-714e778cd995']
  await inDirectory((sql) => {
    sql.exec(`insert into tenants values (?, ?, 'Halvvägs', 'creating', 1)`, id, slug)
  })
  await expectProblem(api(`/${slug}/dialogues`), 'not_found')
  const pause = { method: 'PATCH', json: { state: 'paused' } }
  await expectProblem(asOperator(`/operator/tenants/${slug}`, pause), 'not_found')
  await expectProblem(
    asOperator(`/operator/tenants/${slug}/sign-in-links`, {
      method: 'POST',
      json: { email: 'ann@exempel.se', name: 'Ann' },
    }),
    'not_found',
  )
  expect(await createTenant({ slug })).toMatchObject({ id, state: 'active', name: 'Halvvägs' })
  expect((await api(`/${slug}/dialogues`)).status).toBe(200)
})

test('a new kommun is found at once, even where it was just asked for in vain', async () => {
  const slug = createSlug()
  await expectProblem(api(`/${slug}/dialogues`), 'not_found')
  await createTenant({ slug })
  expect((await api(`/${slug}/dialogues`)).status).toBe(200)
})

test('the operator sees all of them', async () => {
  const tenant = await createTenant()
  const { items } = await readJson<{ items: unknown[] }>(await asOperator('/operator/tenants'))
  expect(items).toContainEqual(tenant)
})
