import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { readJson, send } from '../support/http.ts'

interface Integrity {
  version: string
  files: Record<string, string>
}

const getIntegrity = async () => readJson<Integrity>(await send('/embed/integrity.json'))

test('every file there is can be named with its digest, and is for ever', async () => {
  const { version, files } = await getIntegrity()
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(['proposals', 'loader'].map((file) => `/embed/${version}/${file}.js`)),
  )
  for (const [path, digest] of Object.entries(files)) {
    const response = await send(path)
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect(`sha384-${createHash('sha384').update(bytes).digest('base64')}`).toBe(digest)
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
  }
})

test('the list itself is asked about each time, by any site', async () => {
  const { headers } = await send('/embed/integrity.json')
  expect(headers.get('Content-Type')).toBe('application/json')
  expect(headers.get('Cache-Control')).toBe('public, max-age=0, must-revalidate')
  expect(headers.get('Access-Control-Allow-Origin')).toBe('*')
})

test('the locked file has nothing left to load but data', async () => {
  const { version } = await getIntegrity()
  const script = await (await send(`/embed/${version}/proposals.js`)).text()
  expect(script).not.toMatch(/\bimport\s*\(|__MIN_KOMMUN__/)
  expect(script).toContain('/configuration')
})

test('a version that never was is not found', async () => {
  expect((await send('/embed/000000000000/proposals.js')).status).toBe(404)
  expect((await send('/embed/integrity.json', { method: 'POST' })).status).toBe(404)
})
