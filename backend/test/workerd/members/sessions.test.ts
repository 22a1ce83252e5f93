import { expect, test } from 'vitest'
import type { Member } from '../../../contracts/members.ts'
import type { Tenant } from '../../../contracts/operators.ts'
import type { Session } from '../../../contracts/sessions.ts'
import { passTime } from '../support/clock.ts'
import { api, base, expectProblem, readJson } from '../support/http.ts'
import { createSession, createSignInLink, signIn, toHeaders } from '../support/members.ts'
import { countRows, createTenant, inDatabase, site } from '../support/tenants.ts'

const hour = 3600_000

test('a link’s code opens one session, once', async () => {
  const tenant = await createTenant()
  const { code } = await createSignInLink(tenant, 'moderator', 'Maja@Exempel.se')
  const member = await readJson<Member>(await createSession(tenant, code), 201)
  expect(member).toMatchObject({ email: 'maja@exempel.se', role: 'moderator', state: 'active' })
  await expectProblem(createSession(tenant, code), 'unauthenticated')
})

test('used by many at once it opens one session', async () => {
  const tenant = await createTenant()
  const { code } = await createSignInLink(tenant)
  const answers = await Promise.all(Array.from({ length: 10 }, () => createSession(tenant, code)))
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
  expect(await countRows(tenant, 'sessions')).toBe(1)
})

test('an expired and an invented code answer the same as a used one', async () => {
  const tenant = await createTenant()
  const { code } = await createSignInLink(tenant)
  passTime(24 * hour)
  const expired = await expectProblem(createSession(tenant, code), 'unauthenticated')
  expect(await expectProblem(createSession(tenant, 'A'.repeat(43)), 'unauthenticated')).toEqual(expired)
})

test('neither codes nor sessions are stored as they are', async () => {
  const tenant = await createTenant()
  const { code } = await createSignInLink(tenant)
  const { Cookie } = await signIn(tenant, 'analyst')
  const token = Cookie.split('=')[1]
  expect(await countRows(tenant, 'sign_in_links', `code_hash = '${code}'`)).toBe(0)
  expect(await countRows(tenant, 'sessions', `token_hash = '${token}'`)).toBe(0)
})

test('the cookie is this host’s and this kommun’s alone, and no script reads it', async () => {
  const tenant = await createTenant()
  const { code } = await createSignInLink(tenant)
  const cookie = (await createSession(tenant, code)).headers.get('Set-Cookie') ?? ''
  const [pair, ...attributes] = cookie.split('; ')
  expect(pair).toMatch(new RegExp(`^__Host-mk-${tenant.id}=[A-Za-z0-9_-]{43}$`))
  expect(attributes.sort()).toEqual(['HttpOnly', 'Max-Age=2592000', 'Path=/', 'SameSite=Lax', 'Secure'])
})

test('signing in again gives another token', async () => {
  const tenant = await createTenant()
  expect((await signIn(tenant, 'admin')).Cookie).not.toBe((await signIn(tenant, 'admin')).Cookie)
})

test('signing out ends the session, and takes the cookie away', async () => {
  const tenant = await createTenant()
  const headers = await signIn(tenant, 'analyst')
  const me = `/${tenant.slug}/members/me`
  expect((await api(me, { headers })).status).toBe(200)
  const out = await api(`/${tenant.slug}/sessions/current`, { method: 'DELETE', headers })
  expect(out.status).toBe(204)
  expect(out.headers.get('Set-Cookie')).toContain('Max-Age=0')
  await expectProblem(api(me, { headers }), 'unauthenticated')
})

test('a session ends by itself', async () => {
  const tenant = await createTenant()
  const headers = await signIn(tenant, 'admin')
  passTime(30 * 24 * hour)
  await expectProblem(api(`/${tenant.slug}/members/me`, { headers }), 'unauthenticated')
})

test('a disabled member is out at the next request, and can’t sign in', async () => {
  const tenant = await createTenant()
  const headers = await signIn(tenant, 'admin')
  const { code } = await createSignInLink(tenant, 'admin')
  await inDatabase(tenant, (sql) => void sql.exec(`update members set state = 'disabled'`))
  await expectProblem(api(`/${tenant.slug}/members/me`, { headers }), 'unauthenticated')
  await expectProblem(createSession(tenant, code), 'unauthenticated')
})

test('a lowered role holds at the next request', async () => {
  const tenant = await createTenant()
  const headers = await signIn(tenant, 'admin')
  await inDatabase(tenant, (sql) => void sql.exec(`update members set role = 'analyst'`))
  await expectProblem(api(`/${tenant.slug}/origins`, { headers }), 'forbidden')
})

test('nobody signs in from another site', async () => {
  const tenant = await createTenant()
  const { code } = await createSignInLink(tenant)
  for (const Origin of [site, 'null', `${base}.evil.tld`]) {
    const response = api(`/${tenant.slug}/sessions`, { method: 'POST', json: { code }, headers: { Origin } })
    await expectProblem(response, 'origin_not_allowed')
  }
  expect((await createSession(tenant, code)).status).toBe(201)
})

test('guessing codes is limited by address', async () => {
  const tenant = await createTenant()
  const guess = () =>
    api(`/${tenant.slug}/sessions`, {
      method: 'POST',
      json: { code: 'A'.repeat(43) },
      headers: { Origin: base, 'CF-Connecting-IP': '192.0.2.1' },
    })
  for (let count = 0; count < 20; count++) await expectProblem(guess(), 'unauthenticated')
  const response = await guess()
  expect(Number(response.headers.get('Retry-After'))).toBeGreaterThan(0)
  await expectProblem(response, 'too_many_requests')
})

const listSessions = async ({ slug }: Tenant, headers: Record<string, string>): Promise<Session[]> =>
  (await readJson<{ items: Session[] }>(await api(`/${slug}/sessions`, { headers }))).items

test('one’s sessions are listed with device and times, and say nothing that opens anything', async () => {
  const tenant = await createTenant()
  const { code } = await createSignInLink(tenant)
  const userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0'
  const first = toHeaders(await createSession(tenant, code, { 'User-Agent': userAgent }))
  passTime(10 * 60_000)
  const second = await signIn(tenant, 'admin')
  await signIn(tenant, 'moderator')
  const [mine, other, ...rest] = await listSessions(tenant, second)
  expect(rest).toEqual([])
  expect(mine).toMatchObject({ current: true, device: '' })
  expect(other).toMatchObject({ current: false, device: 'Firefox, Linux' })
  expect(JSON.stringify([mine, other])).not.toMatch(/rv:143|token/)
  passTime(10 * 60_000)
  await listSessions(tenant, first)
  expect((await listSessions(tenant, first))[0]).toMatchObject({ current: true, device: 'Firefox, Linux' })
})

test('ending one of one’s sessions takes effect at once; another’s is not there to end', async () => {
  const tenant = await createTenant()
  const [here, there, somebody] = [
    await signIn(tenant, 'admin'),
    await signIn(tenant, 'admin'),
    await signIn(tenant, 'moderator'),
  ]
  const other = (await listSessions(tenant, here)).find(({ current }) => !current)
  const end = (headers: Record<string, string>) =>
    api(`/${tenant.slug}/sessions/${other?.id}`, { method: 'DELETE', headers })
  await expectProblem(end(somebody), 'not_found')
  expect((await end(here)).status).toBe(204)
  await expectProblem(api(`/${tenant.slug}/members/me`, { headers: there }), 'unauthenticated')
  await expectProblem(end(here), 'not_found')
  expect(await listSessions(tenant, here)).toHaveLength(1)
})

test('signing out everywhere ends every session and every link, and nobody else’s', async () => {
  const tenant = await createTenant()
  const [here, there, somebody] = [
    await signIn(tenant, 'admin'),
    await signIn(tenant, 'admin'),
    await signIn(tenant, 'moderator'),
  ]
  const { code } = await createSignInLink(tenant)
  const out = await api(`/${tenant.slug}/sessions`, { method: 'DELETE', headers: here })
  expect(out.status).toBe(204)
  expect(out.headers.get('Set-Cookie')).toContain('Max-Age=0')
  for (const headers of [here, there]) {
    await expectProblem(api(`/${tenant.slug}/members/me`, { headers }), 'unauthenticated')
  }
  await expectProblem(createSession(tenant, code), 'unauthenticated')
  expect((await api(`/${tenant.slug}/members/me`, { headers: somebody })).status).toBe(200)
})

test('signing in ends the session that the browser came with', async () => {
  const tenant = await createTenant()
  const before = await signIn(tenant, 'moderator')
  const { code } = await createSignInLink(tenant)
  const after = toHeaders(await createSession(tenant, code, { Cookie: before.Cookie }))
  await expectProblem(api(`/${tenant.slug}/members/me`, { headers: before }), 'unauthenticated')
  expect((await api(`/${tenant.slug}/members/me`, { headers: after })).status).toBe(200)
})
