import { expect, test } from 'vitest'
import type { Configuration } from '../../../contracts/dialogues.ts'
import { letCachesLapse } from '../support/clock.ts'
import { send } from '../support/http.ts'
import {
  changeDialogue,
  countRows,
  createDialogue,
  setTenantState,
  site,
  type TestDialogue,
} from '../support/tenants.ts'

const get = ({ tenant, slug }: TestDialogue, search = '') => send(`/embed/${tenant.slug}/${slug}.js${search}`)

interface Inlined {
  configuration: Configuration
  version: string
  texts: Record<string, unknown>
}

/** What the script carries: the first statement's value, read as the JSON that it is. */
async function readInlined(response: Response): Promise<Inlined> {
  const script = await response.text()
  expect(response.status).toBe(200)
  const start = '(()=>{const __MIN_KOMMUN__='
  expect(script.startsWith(start)).toBe(true)
  return JSON.parse(script.slice(start.length, findEnd(script, start.length)))
}

/** Where an object's text ends: braces inside its strings don't count. */
function findEnd(script: string, from: number): number {
  let depth = 0
  for (const { 0: token, index } of script.slice(from).matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (token === '{') depth += 1
    if (token === '}' && --depth === 0) return from + index + 1
  }
  throw new Error('The object has no end')
}

test('it carries the configuration, the version and the first view’s texts', async () => {
  const dialogue = await createDialogue({ title: 'Parken', settings: { threshold: 100 } })
  const { configuration, version, texts } = await readInlined(await get(dialogue))
  expect(configuration).toMatchObject({
    tenant: { slug: dialogue.tenant.slug, name: 'Exempelkommun' },
    dialogue: { slug: 'parken', title: 'Parken', availability: 'open' },
    language: 'sv',
    settings: { threshold: 100 },
    origins: [site],
  })
  expect(version).toMatch(/^[0-9a-f]{12}$/)
  expect(JSON.stringify(texts)).toContain('Lämna ett förslag')
})

test('its language can be chosen, among those there are', async () => {
  const dialogue = await createDialogue()
  const { configuration, texts } = await readInlined(await get(dialogue, '?language=en'))
  expect(configuration.language).toBe('en')
  expect(JSON.stringify(texts)).toContain('Make a proposal')
  expect((await get(dialogue, '?language=xx')).status).toBe(404)
})

test('no text of an admin breaks out of it', async () => {
  const title = '</script><script>alert(1)</script>"};alert(1);//\\'
  const introduction = 'Rad ett\nrad två \u2028\u2029 `{{alert(1)}}` </script>'
  const dialogue = await createDialogue({ title, introduction })
  const { configuration } = await readInlined(await get(dialogue))
  expect(configuration.dialogue).toMatchObject({ title, introduction })
})

test('any site may load it, and nothing else may be guessed from it', async () => {
  const { headers } = await get(await createDialogue())
  expect(headers.get('Content-Type')).toBe('text/javascript; charset=utf-8')
  expect(headers.get('Cache-Control')).toBe('public, max-age=60, stale-while-revalidate=86400')
  expect(headers.get('Access-Control-Allow-Origin')).toBe('*')
  expect(headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin')
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff')
})

test.each([
  ['draft', { state: 'draft' }],
  ['closed', { state: 'closed' }],
  ['scheduled', { opensAt: '2099-01-01T00:00:00.000Z' }],
])('a %s dialogue gets a shell that says so', async (availability, input) => {
  const dialogue = await createDialogue(input)
  expect((await readInlined(await get(dialogue))).configuration.dialogue.availability).toBe(availability)
})

test('a paused kommun’s script says so', async () => {
  const dialogue = await createDialogue()
  await setTenantState(dialogue.tenant, 'paused')
  expect((await readInlined(await get(dialogue))).configuration.dialogue.availability).toBe('paused')
})

test('what is unknown or archived is not found', async () => {
  const dialogue = await createDialogue({ state: 'archived' })
  const { slug } = dialogue.tenant
  for (const path of [
    `${slug}/parken.js`,
    `${slug}/finns-inte.js`,
    'finns-inte/parken.js',
    `${slug}/parken`,
    'x.js',
    '',
  ]) {
    expect((await send(`/embed/${path}`)).status).toBe(404)
  }
})

test('it is compressed and stored once per configuration and language', async () => {
  const dialogue = await createDialogue()
  const first = (await get(dialogue)).headers.get('ETag')
  letCachesLapse()
  expect((await get(dialogue)).headers.get('ETag')).toBe(first)
  await get(dialogue, '?language=en')
  expect(await countRows(dialogue.tenant, 'embed_scripts')).toBe(2)
  await changeDialogue(dialogue, { title: 'Torget' })
  letCachesLapse()
  const changed = await get(dialogue)
  expect(changed.headers.get('ETag')).not.toBe(first)
  expect((await readInlined(changed)).configuration.dialogue.title).toBe('Torget')
  expect(await countRows(dialogue.tenant, 'embed_scripts')).toBe(2)
})

test('the parts that it loads are immutable, typed and for any site', async () => {
  const { version } = await readInlined(await get(await createDialogue()))
  const response = await send(`/embed/${version}/proposals.js`)
  expect(response.status).toBe(200)
  expect(response.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
  expect(response.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8')
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
  expect((await send('/embed/000000000000/proposals.js')).status).toBe(404)
})
