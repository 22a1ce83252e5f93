import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { afterEach, expect, test } from 'vitest'
import { importFile } from './import-file.ts'
import type { SourceRow } from './source.ts'

let server: Server | undefined
afterEach(() => {
  server?.close()
})

interface Row {
  id: string
}

/** Answers as the API does, keeping rows by id; `stumbles` requests fail with 503 first. */
async function startServer({ stumbles = 0, refuses = '' } = {}) {
  const batches: Row[][] = []
  const stored = new Set<string>()
  let failures = stumbles
  server = createServer(async (request, response) => {
    const answer = (status: number, body: unknown) => response.writeHead(status).end(JSON.stringify(body))
    if (request.headers.authorization !== 'Bearer token') {
      return answer(401, { type: 'about:blank', title: 'Unauthenticated', status: 401, code: 'unauthenticated' })
    }
    if (request.method === 'GET') return answer(200, dialogue)
    const { rows } = (await json(request)) as { rows: Row[] }
    if (failures-- > 0) return answer(503, 'busy')
    batches.push(rows)
    const refused = rows.flatMap(({ id }, row) =>
      id === refuses ? [{ row, errors: [{ pointer: '/category', code: 'invalid_option' }] }] : [],
    )
    const fresh = rows.filter(({ id }) => id !== refuses && !stored.has(id))
    for (const { id } of fresh) stored.add(id)
    answer(200, { created: fresh.length, repeated: rows.length - fresh.length - refused.length, refused })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, batches }
}

const dialogue = {
  id: '01890a5d-ac96-774b-bcce-b302099a8057',
  slug: 'parken',
  kind: 'proposals',
  title: 'Parken',
  introduction: '',
  language: 'sv',
  state: 'open',
  availability: 'open',
  moderation: 'after',
  opensAt: null,
  closesAt: null,
  theme: {},
  settings: { categories: [], threshold: null, reviewDays: 5 },
  version: 1,
  createdAt: '2026-01-01T00:00:00.000Z',
  publishedAt: '2026-01-01T00:00:00.000Z',
}

const toRows = (count: number): SourceRow[] =>
  Array.from({ length: count }, (_, index) => ({
    row: index + 1,
    values: { id: `a${index}`, title: 'Fler bänkar', text: 'Vid dammen.', other: 1 },
  }))

function run(base: string, rows: SourceRow[], { dryRun = false, operatorToken = 'token' } = {}) {
  const told: unknown[] = []
  return importFile({
    source: async function* () {
      yield* rows
    },
    target: { base, operatorToken, tenant: 'exempelkommun', dialogue: 'parken' },
    maps: [],
    dryRun,
    onColumns: ({ unused }, count) => told.push(unused, count),
    onProgress: (done) => told.push(done),
  }).then((result) => ({ result, told }))
}

test('rows go in batches, and once more changes nothing', async () => {
  const { base, batches } = await startServer()
  const first = await run(base, toRows(450))
  expect(batches.map((batch) => batch.length)).toEqual([200, 200, 50])
  expect(first.result).toMatchObject({ accepted: 450, created: 450, repeated: 0, refused: [] })
  expect(first.told).toEqual([['other'], 450, 200, 400, 450])
  expect((await run(base, toRows(450))).result).toMatchObject({ created: 0, repeated: 450 })
})

test('what the file or the server refuses is told by the number in the file', async () => {
  const { base } = await startServer({ refuses: 'a2' })
  const rows: SourceRow[] = [...toRows(4), { row: 5, reason: 'is not JSON' }]
  const { result } = await run(base, rows)
  expect(result.created).toBe(3)
  expect(result.refused).toEqual([
    { row: 3, id: 'a2', reasons: ['category is not one of the allowed values'] },
    { row: 5, id: undefined, reasons: ['is not JSON'] },
  ])
})

test('a dry run stores nothing', async () => {
  const { base, batches } = await startServer()
  expect((await run(base, toRows(3), { dryRun: true })).result).toMatchObject({ accepted: 3, created: 0 })
  expect(batches).toEqual([])
})

test('a busy server is asked again', async () => {
  const { base } = await startServer({ stumbles: 1 })
  expect((await run(base, toRows(3))).result).toMatchObject({ created: 3 })
})

test('a wrong token ends it in words', async () => {
  const { base } = await startServer()
  await expect(run(base, toRows(3), { operatorToken: 'wrong' })).rejects.toThrow('The operator token is not the right')
})

test('a server that is not there ends it in words', async () => {
  await expect(run('http://127.0.0.1:9', toRows(1))).rejects.toThrow("Can't reach http://127.0.0.1:9")
})
