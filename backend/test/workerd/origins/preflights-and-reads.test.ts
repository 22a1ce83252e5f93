import { expect, test } from 'vitest'
import { api, asOperator, base, expectProblem, readJson } from '../support/http.ts'
import { createProposal } from '../support/proposals.ts'
import { createDialogue, site } from '../support/tenants.ts'

const preflight = (path: string, origin: string, method: string, headers = 'content-type,idempotency-key') =>
  api(path, {
    method: 'OPTIONS',
    headers: {
      Origin: origin,
      'Access-Control-Request-Method': method,
      'Access-Control-Request-Headers': headers,
    },
  })

test('a listed site may use what citizens’ writes use', async () => {
  const { path } = await createDialogue()
  const response = await preflight(`${path}/proposals`, site, 'POST')
  expect(response.status).toBe(204)
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe(site)
  expect(response.headers.get('Access-Control-Allow-Headers')).toContain('idempotency-key')
  expect(response.headers.get('Access-Control-Allow-Headers')).toContain('min-kommun-device')
  expect(response.headers.get('Access-Control-Allow-Credentials')).toBeNull()
  expect(response.headers.get('Vary')).toContain('Origin')
})

test('members’ own header is allowed to no other site', async () => {
  const { path } = await createDialogue()
  const response = await preflight(path, site, 'PATCH', 'min-kommun-csrf')
  expect(response.headers.get('Access-Control-Allow-Headers') ?? '').not.toContain('csrf')
})

test.each(['https://kommun.se.evil.tld', 'null', 'http://kommun.se'])('%s gets nothing', async (origin) => {
  const { path } = await createDialogue()
  const response = await preflight(`${path}/proposals`, origin, 'POST')
  expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull()
  expect(response.headers.get('Access-Control-Allow-Methods')).toBeNull()
  expect(response.headers.get('Vary')).toContain('Origin')
  await expectProblem(response, 'origin_not_allowed')
})

test('the operator’s addresses answer no preflight', async () => {
  await expectProblem(preflight('/operator/tenants', base, 'POST'), 'unauthenticated')
})

test('what everybody may read any site may read, without credentials', async () => {
  const dialogue = await createDialogue()
  const { id, code } = await createProposal(dialogue)
  const { slug } = dialogue.tenant
  const reads = [
    `/${slug}/dialogues`,
    `${dialogue.path}/configuration`,
    `${dialogue.path}/proposals`,
    `${dialogue.path}/proposals/${id}`,
    `/${slug}/challenges/${crypto.randomUUID()}`,
    `/${slug}/receipts/${code}`,
    `${dialogue.path}/proposals/${crypto.randomUUID()}`,
  ]
  for (const path of reads) {
    const { headers } = await api(path, { headers: { Origin: 'https://anybody.example' } })
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*')
    expect(headers.get('Access-Control-Allow-Credentials')).toBeNull()
  }
})

test('what members read no site may read', async () => {
  const { path } = await createDialogue()
  const response = await asOperator(path, { headers: { Origin: site } })
  expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull()
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  await readJson(response)
})
