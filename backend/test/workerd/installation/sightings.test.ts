import { runDurableObjectAlarm } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, test } from 'vitest'
import type { Installation } from '../../../contracts/installation.ts'
import { tenantObject } from '../../../objects.ts'
import { passTime } from '../support/clock.ts'
import { api, asOperator, base, expectProblem, readJson, send } from '../support/http.ts'
import { payloads } from '../support/payloads.ts'
import { countRows, createDialogue, createTenant, inDatabase, site, type TestDialogue } from '../support/tenants.ts'

const seen = { path: '/delta/parken', form: 'script', version: '0123456789ab' }

const tell = ({ path }: TestDialogue, input: Record<string, unknown> = {}, origin = site) =>
  api(`${path}/sightings`, {
    method: 'POST',
    body: JSON.stringify({ ...seen, ...input }),
    headers: { Origin: origin, 'Content-Type': 'text/plain;charset=UTF-8' },
  })

const getInstallation = async ({ tenant }: TestDialogue, query = ''): Promise<Installation> =>
  readJson(await asOperator(`/${tenant.slug}/installation${query}`))

const report = ({ tenant }: TestDialogue, body: unknown, type = 'application/reports+json', origin = site) =>
  api(`/${tenant.slug}/violation-reports`, {
    method: 'POST',
    body: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { Origin: origin, 'Content-Type': type },
  })

const violation = (change: Record<string, unknown> = {}) => ({
  type: 'csp-violation',
  body: {
    documentURL: `${site}/delta/parken?namn=anna`,
    blockedURL: `${base}/embed/x/parken.js`,
    effectiveDirective: 'script-src-elem',
    disposition: 'enforce',
    ...change,
  },
})

test('a page that has shown a dialogue is one line, however many the visits', async () => {
  const dialogue = await createDialogue()
  expect((await tell(dialogue)).status).toBe(204)
  await tell(dialogue, { path: '/delta/parken?namn=anna#x' })
  await tell(dialogue, { form: 'loader', version: 'ba9876543210' })
  const { sightings } = await getInstallation(dialogue)
  expect(sightings).toEqual([
    {
      dialogue: 'parken',
      origin: site,
      path: '/delta/parken',
      form: 'loader',
      version: 'ba9876543210',
      count: 3,
      firstSeenAt: expect.any(String),
      lastSeenAt: expect.any(String),
    },
  ])
})

test('one dialogue’s pages can be asked for', async () => {
  const park = await createDialogue()
  const square = await createDialogue({ slug: 'torget' }, park.tenant)
  await tell(park)
  await tell(square, { path: '/torget' })
  expect((await getInstallation(park)).sightings).toHaveLength(2)
  expect((await getInstallation(park, '?dialogue=torget')).sightings.map(({ path }) => path)).toEqual(['/torget'])
})

test('what is not on a listed site is not remembered', async () => {
  const dialogue = await createDialogue()
  await expectProblem(tell(dialogue, {}, 'https://kommun.se.evil.tld'), 'origin_not_allowed')
  await expectProblem(tell(dialogue, {}, 'null'), 'origin_not_allowed')
  // Our own pages may write, but are nobody's installation.
  expect((await tell(dialogue, {}, base)).status).toBe(204)
  expect(await countRows(dialogue.tenant, 'sightings')).toBe(0)
})

test.each([
  ['no path', { path: undefined }],
  ['a whole address', { path: 'https://kommun.se/' }],
  ['too long a path', { path: `/${'a'.repeat(2000)}` }],
  ['an unknown form', { form: 'frame' }],
  ['a version that is none', { version: '<script>' }],
  ['more than is asked', { name: 'Anna' }],
])('%s is refused', async (_, change) => {
  await expectProblem(tell(await createDialogue(), change), 'invalid_input')
})

test('a sighting that is too large is refused before it is read', async () => {
  await expectProblem(tell(await createDialogue(), { path: 'a'.repeat(5000) }), 'body_too_large')
})

test('somebody who makes up pages pushes out the oldest, and the list stays short', async () => {
  const dialogue = await createDialogue()
  await inDatabase(dialogue.tenant, (sql) => {
    for (let page = 0; page < 600; page++) {
      const values = [dialogue.id, site, `/${page}`, 'script', 'x', 1, page, page]
      sql.exec(`insert into sightings values (${values.map(() => '?')})`, ...values)
    }
  })
  await tell(dialogue)
  expect(await countRows(dialogue.tenant, 'sightings')).toBe(500)
  expect((await getInstallation(dialogue)).sightings[0]?.path).toBe(seen.path)
})

test('a frame is seen by the page that asks for it', async () => {
  const dialogue = await createDialogue()
  const path = `/${dialogue.tenant.slug}/parken/embed`
  await send(path, { headers: { Referer: `${site}/` } })
  await send(path, { headers: { Referer: 'https://evil.tld/' } })
  await send(path, { headers: { Referer: 'skrap' } })
  expect((await getInstallation(dialogue)).sightings).toMatchObject([{ origin: site, path: '/', form: 'frame' }])
})

test('what a policy has stopped is told by page and directive, in both formats', async () => {
  const dialogue = await createDialogue()
  expect((await report(dialogue, [violation(), violation(), violation({ disposition: 'report' })])).status).toBe(204)
  const older = { 'document-uri': `${site}/delta`, 'blocked-uri': base, 'violated-directive': 'connect-src' }
  await report(dialogue, { 'csp-report': older }, 'application/csp-report')
  const { violations } = await getInstallation(dialogue)
  expect(violations.map(({ lastSeenAt: _, ...told }) => told).sort((a, b) => a.path.length - b.path.length)).toEqual([
    { origin: site, path: '/delta', directive: 'connect-src', enforced: true, count: 1 },
    { origin: site, path: '/delta/parken', directive: 'script-src-elem', enforced: false, count: 3 },
  ])
})

test('reports about other pages, other services and with payloads leave nothing', async () => {
  const dialogue = await createDialogue()
  await report(dialogue, [
    violation({ documentURL: 'https://evil.tld/' }),
    violation({ documentURL: `${site}.evil.tld/` }),
    violation({ blockedURL: 'https://other.example/x.js' }),
    ...payloads.map((payload) => violation({ effectiveDirective: payload })),
    ...payloads.map((payload) => violation({ documentURL: payload })),
  ])
  expect(await countRows(dialogue.tenant, 'violations')).toBe(0)
})

test('reports come in their own formats, from listed sites, and in measure', async () => {
  const dialogue = await createDialogue()
  await expectProblem(report(dialogue, [violation()], 'application/json'), 'unsupported_media_type')
  await expectProblem(report(dialogue, [violation()], 'text/plain'), 'unsupported_media_type')
  await expectProblem(report(dialogue, '{"csp-report"'), 'malformed_body')
  await expectProblem(report(dialogue, 'x'.repeat(70_000)), 'body_too_large')
  await expectProblem(report(dialogue, [violation()], undefined, 'https://evil.tld'), 'origin_not_allowed')
  for (let count = 0; count < 130; count++) await report(dialogue, [violation()])
  await expectProblem(report(dialogue, [violation()]), 'too_many_requests')
})

test('what nobody has seen for long is forgotten', async () => {
  const dialogue = await createDialogue({}, await createTenant())
  await tell(dialogue)
  await report(dialogue, [violation()])
  passTime(31 * 24 * 3600_000)
  await runDurableObjectAlarm(tenantObject(env, dialogue.tenant.id))
  expect(await countRows(dialogue.tenant, 'violations')).toBe(0)
  expect(await countRows(dialogue.tenant, 'sightings')).toBe(1)
  passTime(91 * 24 * 3600_000)
  await runDurableObjectAlarm(tenantObject(env, dialogue.tenant.id))
  expect(await countRows(dialogue.tenant, 'sightings')).toBe(0)
})
