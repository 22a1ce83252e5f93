import { expect, test } from 'vitest'
import { operations } from '../../../contracts/operations.ts'
import { api, asOperator, base, expectProblem, readJson, send } from '../support/http.ts'
import { createProposal } from '../support/proposals.ts'
import { createDialogue } from '../support/tenants.ts'

test('it says that it is well', async () => {
  const response = await send('/healthz')
  expect(response.status).toBe(200)
  expect(await response.text()).toBe('ok')
})

test('every page is ours alone: nothing inline, nothing from elsewhere, in nobody’s frame', async () => {
  const dialogue = await createDialogue()
  const { id, code } = await createProposal(dialogue)
  const { slug } = dialogue.tenant
  const pages = [
    '/',
    `/${slug}`,
    `/${slug}/parken`,
    `/${slug}/parken?proposal=${id}`,
    `/${slug}/r/${code}`,
    '/finns-inte',
  ]
  for (const path of pages) {
    const response = await send(path)
    const policy = response.headers.get('Content-Security-Policy') ?? ''
    expect(response.headers.get('Content-Type')).toMatch(/^text\/html; charset=utf-8$/i)
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).toContain("base-uri 'none'")
    expect(policy).not.toMatch(/unsafe|\*/)
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(response.headers.get('Referrer-Policy')).toMatch(/^(strict-origin-when-cross-origin|no-referrer)$/)
    expect(response.headers.get('Strict-Transport-Security')).toMatch(/max-age=\d{8}/)
    expect(response.headers.get('Set-Cookie')).toBeNull()
  }
})

test('what the API answers is sniffed by no browser', async () => {
  const { path } = await createDialogue()
  for (const response of [await api(`${path}/proposals`), await api('/finns-inte/dialogues'), await asOperator(path)]) {
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
  }
})

test.each([
  '/assets/../worker/worker.js',
  '/assets/%2e%2e/worker/worker.js',
  '/assets//etc/passwd',
  '/assets/pages',
  '/assets/pages/',
  '/assets/pages/.env',
  '/assets/embed/manifest.json%00',
  '/embed/../../wrangler.toml',
  '/embed/manifest.json',
])('%s is not found', async (path) => {
  expect((await send(path)).status).toBe(404)
})

test('OpenAPI has every operation, with parameters, answers and problems', async () => {
  const document = await readJson<OpenApi>(await api('/openapi.json'))
  expect(document.openapi).toBe('3.1.0')
  expect(document.servers).toEqual([{ url: `${base}/api/v1` }])
  const ids = Object.values(document.paths).flatMap((methods) => Object.values(methods).map((one) => one.operationId))
  expect(ids.sort()).toEqual(Object.keys(operations).sort())
  for (const [path, methods] of Object.entries(document.paths)) {
    for (const { parameters, responses } of Object.values(methods)) {
      const inPath = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => `{${name}}`)
      expect(path.match(/\{\w+\}/g) ?? []).toEqual(inPath)
      expect(Object.keys(responses).some((status) => status.startsWith('2'))).toBe(true)
      expect(responses['500']).toBeDefined()
    }
  }
})

test('every reference in OpenAPI leads somewhere', async () => {
  const document = await readJson<OpenApi & Record<string, unknown>>(await api('/openapi.json'))
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) => path ?? '')
  expect(references.length).toBeGreaterThan(0)
  for (const reference of new Set(references)) {
    const found = reference
      .split('/')
      .reduce<unknown>((inner, name) => (inner as Record<string, unknown>)?.[name], document)
    expect(found, reference).toBeDefined()
  }
})

test('an answer of the operator’s is kept by nobody', async () => {
  const response = await asOperator('/operator/tenants')
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  await expectProblem(asOperator('/operator/finns-inte'), 'not_found')
})

interface OpenApi {
  openapi: string
  servers: unknown
  paths: Record<
    string,
    Record<
      string,
      { operationId: string; parameters: { name: string; in: string }[]; responses: Record<string, unknown> }
    >
  >
}
