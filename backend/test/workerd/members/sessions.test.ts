import { expect, test } from 'vitest'
import type { Member } from '../../../contracts/members.ts'
import { passTime } from '../support/clock.ts'
import { api, base, expectProblem, readJson } from '../support/http.ts'
import { createSession, createSignInLink, signIn } from '../support/members.ts'
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
