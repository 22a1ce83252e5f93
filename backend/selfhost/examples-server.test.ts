import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findFreePorts } from '../test/support/free-ports.ts'
import { startExamplesServer } from './examples-server.ts'

let folder: string
let port: number
let server: Awaited<ReturnType<typeof startExamplesServer>>

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'examples-'))
  mkdirSync(join(folder, 'site/strict'), { recursive: true })
  writeFileSync(join(folder, 'secret.txt'), 'not for visitors')
  writeFileSync(join(folder, 'site/index.html'), '<script src="https://HOST/embed/a.js"></script>å')
  writeFileSync(join(folder, 'site/site.css'), 'a { b: url(https://HOST) }')
  writeFileSync(join(folder, 'site/strict/index.html'), 'strict')
  writeFileSync(
    join(folder, 'site/headers.json'),
    JSON.stringify({ '/strict/index.html': { 'Content-Security-Policy': 'script-src https://HOST' } }),
  )
  port = (await findFreePorts(1))[0] as number
  server = await startExamplesServer({
    folder: join(folder, 'site'),
    host: '127.0.0.1',
    port,
    baseUrl: 'http://localhost:8787',
  })
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true })
})

const get = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, init)

/** `fetch` would tidy the path up first. */
const getStatus = (path: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    request({ port, path }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })

test('pages are served with the real address in place of the placeholder', async () => {
  const response = await get('/')
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(await response.text()).toBe('<script src="http://localhost:8787/embed/a.js"></script>å')
})

test('a page gets the headers written for it', async () => {
  const response = await get('/strict/')
  expect(response.headers.get('content-security-policy')).toBe('script-src http://localhost:8787')
})

test('other files are served as they are', async () => {
  const response = await get('/site.css')
  expect(response.headers.get('content-type')).toBe('text/css; charset=utf-8')
  expect(await response.text()).toContain('https://HOST')
})

test.each(['/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/..\\secret.txt', '/%00', '/%', '/missing'])(
  '%s is not there',
  async (path) => expect(await getStatus(path)).toBe(404),
)

test('only reading is allowed', async () => {
  expect((await get('/', { method: 'POST' })).status).toBe(405)
})

test('a taken port is told with the variable that changes it', async () => {
  const again = startExamplesServer({ folder, host: '127.0.0.1', port, baseUrl: 'http://localhost:8787' })
  await expect(again).rejects.toThrow(`Port ${port} is taken by another program. Stop it, or choose another with MK_EX`)
})
