import { expect, test } from 'vitest'
import { createDevice, support } from '../support/devices.ts'
import { api, asOperator, base, expectProblem } from '../support/http.ts'
import { createProposal, sendProposal } from '../support/proposals.ts'
import { countRows, createDialogue, createTenant, site } from '../support/tenants.ts'

const listed = [site, 'http://lokal.kommun.se:8080']
const lookAlikes = [
  'https://kommun.se.evil.tld',
  'https://evil.tld/https://kommun.se',
  'https://evilkommun.se',
  'https://www.kommun.se',
  'https://kommun.se:8443',
  'https://kommun.se:443',
  'https://kommun.se.',
  'https://KOMMUN.SE',
  'https://kommun.se/',
  'https://kommun.se@evil.tld',
  'http://kommun.se',
  'https://lokal.kommun.se:8080',
  'null',
  '*',
]

const createListed = async () => createDialogue({}, await createTenant({ origins: listed }))

test.each([...listed, base])('%s is listed, so its pages may write and read the answer', async (origin) => {
  const response = await sendProposal(await createListed(), {}, { headers: { Origin: origin } })
  expect(response.status).toBe(201)
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe(origin)
  expect(response.headers.get('Access-Control-Expose-Headers')).toBe('Retry-After')
  expect(response.headers.get('Access-Control-Allow-Credentials')).toBeNull()
  expect(response.headers.get('Vary')).toContain('Origin')
})

test.each(lookAlikes)('"%s" is not listed: no answer to read, and nothing changed', async (origin) => {
  const dialogue = await createListed()
  const { id } = await createProposal(dialogue)
  const device = await createDevice(dialogue.tenant)
  const headers = { Origin: origin }
  const code = (await createProposal(dialogue)).code
  const refused = [
    await sendProposal(dialogue, {}, { headers }),
    await api(`${dialogue.path}/proposals/${id}/support`, {
      method: 'PUT',
      headers: { ...headers, 'Min-Kommun-Device': device },
    }),
    await api(`/${dialogue.tenant.slug}/receipts/${code}/withdrawal`, { method: 'POST', headers }),
    await api(`/${dialogue.tenant.slug}/devices`, { method: 'POST', json: {}, headers }),
  ]
  for (const response of refused) {
    expect(response.headers.get('Access-Control-Allow-Origin')).toBeNull()
    expect(response.headers.get('Vary')).toContain('Origin')
    await expectProblem(response, 'origin_not_allowed')
  }
  expect(await countRows(dialogue.tenant, 'submissions')).toBe(2)
  expect(await countRows(dialogue.tenant, 'supports')).toBe(0)
  expect(await countRows(dialogue.tenant, 'submissions', `status = 'withdrawn'`)).toBe(0)
})

test('errors carry the headers too, so that the widget can tell what is wrong', async () => {
  const response = await sendProposal(await createListed(), { heading: '' })
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe(site)
  await expectProblem(response, 'invalid_input')
})

test.each(['cross-site', 'same-site'])('a browser that names no origin but says %s is refused', async (fetchSite) => {
  const dialogue = await createListed()
  const { id } = await createProposal(dialogue)
  const headers = { 'Sec-Fetch-Site': fetchSite, 'Min-Kommun-Device': await createDevice(dialogue.tenant) }
  await expectProblem(api(`${dialogue.path}/proposals/${id}/support`, { method: 'PUT', headers }), 'origin_not_allowed')
})

test('what no browser page sends needs no origin', async () => {
  const dialogue = await createListed()
  const { id } = await createProposal(dialogue)
  const headers = { 'Min-Kommun-Device': await createDevice(dialogue.tenant) }
  expect((await api(`${dialogue.path}/proposals/${id}/support`, { method: 'PUT', headers })).status).toBe(200)
})

test('changed origins are in force for the next request', async () => {
  const dialogue = await createListed()
  const { id } = await createProposal(dialogue)
  const device = await createDevice(dialogue.tenant)
  const path = `/${dialogue.tenant.slug}/origins`
  const changed = await asOperator(path, { method: 'PUT', json: { origins: ['https://ny.se', 'https://ny.se'] } })
  expect(await changed.json()).toEqual({ origins: ['https://ny.se'] })
  await expectProblem(support(dialogue, id, device), 'origin_not_allowed')
})

test.each([
  'https://kommun.se/',
  'https://kommun.se/sida',
  'https://KOMMUN.se',
  'kommun.se',
  '*',
  'null',
  'https://*.kommun.se',
  'ftp://kommun.se',
  'javascript:alert(1)',
])('%s is no origin as browsers name them, and is not saved', async (origin) => {
  const { tenant } = await createListed()
  const saving = asOperator(`/${tenant.slug}/origins`, { method: 'PUT', json: { origins: [origin] } })
  const problem = await expectProblem(saving, 'invalid_input')
  expect(problem.errors).toEqual([{ pointer: '/origins/0', code: 'invalid_origin' }])
})
