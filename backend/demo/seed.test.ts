import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { demoDialogue, demoTenant } from './dialogue.ts'
import { seedDemo } from './seed.ts'
import { demoSurvey } from './survey.ts'

/** Just enough of the service to seed: what it holds, and every write it was asked for. */
const service = {
  tenants: [] as { slug: string; state: string }[],
  hasSurvey: false,
  dialogue: undefined as { state: string; version: number } | undefined,
  origins: [] as string[],
  writes: [] as string[],
}

const input = { base: 'http://service', operatorToken: 'secret', examplesOrigin: 'http://localhost:8788' }
const dialogues = `/${demoTenant.slug}/dialogues`

async function answer(url: string, init: { method: string; headers: Record<string, string>; body?: string }) {
  expect(init.headers.Authorization).toBe('Bearer secret')
  const path = url.replace('http://service/api/v1', '')
  const body = init.body ? JSON.parse(init.body) : undefined
  if (init.method !== 'GET') service.writes.push(`${init.method} ${path}`)
  switch (`${init.method} ${path}`) {
    case 'GET /operator/tenants':
      return Response.json({ items: service.tenants })
    case 'POST /operator/tenants':
      service.tenants.push({ slug: body.slug, state: 'active' })
      service.origins = body.origins
      return Response.json(body, { status: 201 })
    case `GET /${demoTenant.slug}/origins`:
      return Response.json({ origins: service.origins })
    case `PUT /${demoTenant.slug}/origins`:
      service.origins = body.origins
      return Response.json(body)
    case `GET ${dialogues}/${demoDialogue.slug}`:
      return service.dialogue ? Response.json(service.dialogue) : Response.json({}, { status: 404 })
    case `GET ${dialogues}/${demoSurvey.slug}`:
      return service.hasSurvey ? Response.json({}) : Response.json({}, { status: 404 })
    case `POST ${dialogues}`:
      if (body.kind === 'survey') {
        service.hasSurvey = true
        return Response.json({}, { status: 201 })
      }
      service.dialogue = { state: body.state, version: 1 }
      return Response.json(service.dialogue, { status: 201 })
    case `POST ${dialogues}/${demoDialogue.slug}/imports`:
      return Response.json({ created: body.rows.length, repeated: 0, refused: [] })
    case `PATCH ${dialogues}/${demoDialogue.slug}`:
      expect(body.version).toBe(service.dialogue?.version)
      service.dialogue = { state: body.state, version: body.version + 1 }
      return Response.json(service.dialogue)
    default:
      return Response.json({}, { status: 404 })
  }
}

beforeEach(() => {
  Object.assign(service, { tenants: [], hasSurvey: false, dialogue: undefined, origins: [], writes: [] })
  vi.stubGlobal('fetch', vi.fn(answer))
})
afterEach(() => vi.unstubAllGlobals())

test('makes the kommun, its dialogue and proposals, and opens the dialogue last', async () => {
  expect(await seedDemo(input)).toEqual({ created: true })
  expect(service.origins).toEqual(['http://localhost:8788', 'http://127.0.0.1:8788'])
  expect(service.dialogue?.state).toBe('open')
  expect(service.writes.at(-1)).toMatch(/^PATCH/)
})

test('changes nothing when repeated', async () => {
  await seedDemo(input)
  service.writes.length = 0
  expect(await seedDemo(input)).toEqual({ created: false })
  expect(service.writes).toEqual([])
})

test('takes up an interrupted start where it ended', async () => {
  await seedDemo(input)
  service.dialogue = { state: 'draft', version: 1 }
  expect(await seedDemo(input)).toEqual({ created: true })
  expect(service.dialogue).toEqual({ state: 'open', version: 2 })
})

test('adds the survey to a demo that was made before there was one', async () => {
  await seedDemo(input)
  service.hasSurvey = false
  service.writes.length = 0
  expect(await seedDemo(input)).toEqual({ created: true })
  expect(service.writes).toEqual([`POST ${dialogues}`])
})

test("leaves a kommun's own changes alone", async () => {
  await seedDemo(input)
  service.dialogue = { state: 'draft', version: 3 }
  expect(await seedDemo(input)).toEqual({ created: false })
  expect(service.dialogue).toEqual({ state: 'draft', version: 3 })
})

test("adds the example site's origin when it has moved, and keeps the others", async () => {
  await seedDemo(input)
  await seedDemo({ ...input, examplesOrigin: 'https://www.exempelkommun.example' })
  expect(service.origins).toEqual([
    'http://localhost:8788',
    'http://127.0.0.1:8788',
    'https://www.exempelkommun.example',
  ])
})

test('leaves a paused kommun alone', async () => {
  await seedDemo(input)
  service.writes.length = 0
  service.tenants = [{ slug: demoTenant.slug, state: 'paused' }]
  expect(await seedDemo(input)).toEqual({ created: false })
  expect(service.writes).toEqual([])
})

test('says which operation was refused', async () => {
  vi.stubGlobal('fetch', async () => Response.json({ code: 'unauthenticated' }, { status: 401 }))
  await expect(seedDemo(input)).rejects.toThrow('listTenants answered 401')
})
