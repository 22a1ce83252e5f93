import { expect, test } from 'vitest'
import type { FrameToken } from '../../../contracts/frames.ts'
import { passTime } from '../support/clock.ts'
import { createDevice } from '../support/devices.ts'
import { api, asOperator, base, expectProblem, readJson, send } from '../support/http.ts'
import { call, createId, listOperations } from '../support/operations.ts'
import { createProof } from '../support/proofs.ts'
import { createInput, createProposal, importProposals } from '../support/proposals.ts'
import { countRows, createDialogue, createTenant, setTenantState, site, type TestDialogue } from '../support/tenants.ts'

const hour = 60 * 60 * 1000
const fromSandbox = { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' }

const open = ({ tenant, slug }: TestDialogue) => send(`/${tenant.slug}/${slug}/embed`)

async function getToken(dialogue: TestDialogue): Promise<string> {
  const page = await (await open(dialogue)).text()
  return /data-token="([^"]+)"/.exec(page)?.[1] ?? ''
}

/** Where a page with this token does what the operation at `path` (below the tenant) does. */
const framed = ({ tenant }: TestDialogue, token: string, path: string) => `/${tenant.slug}/t/${token}${path}`

async function propose(dialogue: TestDialogue, token: string, slug = dialogue.slug): Promise<Response> {
  const key = crypto.randomUUID()
  const json = createInput({ proof: await createProof(dialogue.tenant, key) })
  const headers = { ...fromSandbox, 'Idempotency-Key': key }
  return api(framed(dialogue, token, `/dialogues/${slug}/proposals`), { method: 'POST', json, headers })
}

const renew = (dialogue: TestDialogue, token: string) =>
  api(framed(dialogue, token, '/renewal'), { method: 'POST', headers: fromSandbox })

test('the page may be framed by the listed sites and by us, and is nobody’s to keep', async () => {
  const tenant = await createTenant({ origins: [site, 'https://intranet.kommun.se'] })
  const { headers } = await open(await createDialogue({}, tenant))
  const policy = headers.get('Content-Security-Policy') ?? ''
  expect(policy).toContain(`frame-ancestors ${base} https://intranet.kommun.se ${site};`)
  expect(policy).not.toMatch(/unsafe|'self'|\*/)
  expect(headers.get('Cache-Control')).toBe('no-store')
  expect(headers.get('Access-Control-Allow-Origin')).toBeNull()
})

test.each([
  ['', 'light'],
  ['?theme=dark', 'dark'],
  ['?theme=%22%3E%3Cscript%3E', 'light'],
])('with %s its theme is %s', async (search, theme) => {
  const { tenant, slug } = await createDialogue()
  const page = await (await send(`/${tenant.slug}/${slug}/embed${search}`)).text()
  expect(page).toContain(`data-theme="${theme}"`)
})

test('every other page stays out of frames', async () => {
  const { tenant, slug } = await createDialogue()
  for (const path of ['/', `/${tenant.slug}`, `/${tenant.slug}/${slug}`]) {
    expect((await send(path)).headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'")
  }
})

test('a draft says that it is one, and an archived or unknown dialogue is not found', async () => {
  const { tenant } = await createDialogue({ slug: 'utkast', state: 'draft', title: 'Hemlig' })
  expect(await (await send(`/${tenant.slug}/utkast/embed`)).text()).not.toContain('Hemlig')
  await createDialogue({ slug: 'arkiv', state: 'archived' }, tenant)
  for (const slug of ['arkiv', 'finns-inte', 'INTE']) {
    expect((await send(`/${tenant.slug}/${slug}/embed`)).status).toBe(404)
  }
})

test('with its token a page without an origin proposes, supports and reads the answers', async () => {
  const dialogue = await createDialogue()
  const token = await getToken(dialogue)
  const response = await propose(dialogue, token)
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
  expect(response.headers.get('Access-Control-Allow-Credentials')).toBeNull()
  const { id } = await readJson<{ id: string }>(response, 201)

  const key = crypto.randomUUID()
  const json = { key, proof: await createProof(dialogue.tenant, key) }
  const minted = await api(framed(dialogue, token, '/devices'), { method: 'POST', json, headers: fromSandbox })
  const { device } = await readJson<{ device: string }>(minted, 201)
  const support = framed(dialogue, token, `/dialogues/${dialogue.slug}/proposals/${id}/support`)
  const headers = { ...fromSandbox, 'Min-Kommun-Device': device }
  expect((await api(support, { method: 'PUT', headers })).status).toBe(200)
  expect(await countRows(dialogue.tenant, 'supports')).toBe(1)
  expect((await api(support, { method: 'DELETE', headers })).status).toBe(200)
})

test('errors can be read, too', async () => {
  const dialogue = await createDialogue()
  const path = framed(dialogue, await getToken(dialogue), `/dialogues/${dialogue.slug}/proposals`)
  const headers = { ...fromSandbox, 'Idempotency-Key': 'fel' }
  const response = await api(path, { method: 'POST', json: {}, headers })
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
  expect(response.headers.get('Access-Control-Expose-Headers')).toBe('Retry-After')
  await expectProblem(response, 'invalid_input')
})

test('as large a body is taken as without a token', async () => {
  const dialogue = await createDialogue()
  const path = framed(dialogue, await getToken(dialogue), `/dialogues/${dialogue.slug}/proposals`)
  const key = crypto.randomUUID()
  const json = createInput({ text: 'x'.repeat(200_000), proof: await createProof(dialogue.tenant, key) })
  const headers = { ...fromSandbox, 'Idempotency-Key': key }
  await expectProblem(api(path, { method: 'POST', json, headers }), 'invalid_input')
})

test('its preflight is answered for any page', async () => {
  const dialogue = await createDialogue()
  const path = framed(dialogue, 'vilken-som-helst', `/dialogues/${dialogue.slug}/proposals`)
  const headers = { Origin: 'null', 'Access-Control-Request-Method': 'POST' }
  const response = await api(path, { method: 'OPTIONS', headers })
  expect(response.status).toBe(204)
  expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*')
  expect(response.headers.get('Access-Control-Allow-Headers')).toContain('idempotency-key')
})

test('without the token a page without an origin is refused as before', async () => {
  const dialogue = await createDialogue()
  const headers = { ...fromSandbox, 'Idempotency-Key': crypto.randomUUID() }
  const refused = api(`${dialogue.path}/proposals`, { method: 'POST', json: {}, headers })
  await expectProblem(refused, 'origin_not_allowed')
})

test('a token is good for its own dialogue in its own kommun, and a changed one for nothing', async () => {
  const dialogue = await createDialogue()
  const other = await createDialogue({ slug: 'torget' }, dialogue.tenant)
  const token = await getToken(dialogue)
  const [id, opened, made, signature] = token.split('.')
  const later = Number(made) + 60
  const tokens: [TestDialogue, string][] = [
    [other, token],
    [await createDialogue(), token],
    [dialogue, `${other.id}.${opened}.${made}.${signature}`],
    [dialogue, `${id}.${opened}.${later}.${signature}`],
    [dialogue, `${id}.${later}.${made}.${signature}`],
    [dialogue, `${token}.x`],
    [dialogue, token.slice(0, -1)],
    [dialogue, '...'],
  ]
  for (const [where, wrong] of tokens) await expectProblem(propose(where, wrong), 'not_found')
  expect(await countRows(dialogue.tenant, 'submissions')).toBe(0)
})

test('a token is good for an hour, and renewed for a day at most', async () => {
  const dialogue = await createDialogue()
  const first = await getToken(dialogue)
  passTime(hour)
  await expectProblem(propose(dialogue, first), 'not_found')
  const { token, seconds } = await readJson<FrameToken>(await renew(dialogue, first))
  expect(seconds).toBe(3600)
  expect((await propose(dialogue, token)).status).toBe(201)
  passTime(22 * hour + 59 * 60 * 1000)
  expect((await renew(dialogue, token)).status).toBe(200)
  passTime(60 * 1000)
  await expectProblem(renew(dialogue, token), 'not_found')
  await expectProblem(renew(dialogue, 'a.b.c.d'), 'not_found')
})

test('nothing but what citizens write in the dialogue has an address with a token', async () => {
  const dialogue = await createDialogue()
  await importProposals(dialogue, [{ heading: 'Fler lindar' }])
  const { code } = await createProposal(dialogue)
  const token = await getToken(dialogue)
  const params = {
    tenant: `${dialogue.tenant.slug}/t/${token}`,
    dialogue: dialogue.slug,
    code,
    key: crypto.randomUUID(),
  }
  const others = listOperations().filter(
    ([id, { access, path }]) =>
      path.startsWith('/{tenant}/') &&
      !['renewFrameToken', 'mintDevice'].includes(id) &&
      !(access.kind === 'public-write' && path.startsWith('/{tenant}/dialogues/{dialogue}/')),
  )
  expect(others.length).toBeGreaterThan(15)
  for (const [, operation] of others) await expectProblem(call(operation, { params }), 'not_found')
  const asAdmin = asOperator(framed(dialogue, token, `/dialogues/${dialogue.slug}`))
  await expectProblem(asAdmin, 'not_found')
})

test('a paused kommun takes nothing by a token either', async () => {
  const dialogue = await createDialogue()
  const token = await getToken(dialogue)
  const device = await createDevice(dialogue.tenant)
  await setTenantState(dialogue.tenant, 'paused')
  const path = framed(dialogue, token, `/dialogues/${dialogue.slug}/proposals/${createId()}/support`)
  const headers = { ...fromSandbox, 'Min-Kommun-Device': device }
  await expectProblem(api(path, { method: 'PUT', headers }), 'tenant_paused')
})
