import { expect, test } from 'vitest'
import type { Member } from '../../../contracts/members.ts'
import type { Tenant } from '../../../contracts/operators.ts'
import { listAudit } from '../support/audit.ts'
import { passTime } from '../support/clock.ts'
import { api, asOperator, expectProblem, readJson, type Sending } from '../support/http.ts'
import { createSession, getMe, signIn } from '../support/members.ts'
import { createId } from '../support/operations.ts'
import { payloads } from '../support/payloads.ts'
import { readMailTo } from '../support/sign-in-codes.ts'
import { countRows, createTenant } from '../support/tenants.ts'

type Headers = Record<string, string>

const as = (headers: Headers, { slug }: Tenant, path: string, sending: Sending = {}) =>
  api(`/${slug}/members${path}`, { ...sending, headers })

const change = (headers: Headers, tenant: Tenant, id: string, json: unknown) =>
  as(headers, tenant, `/${id}`, { method: 'PATCH', json })

const maja = { email: 'Maja@Exempel.se', name: 'Maja Medlem', role: 'moderator' }
const invite = (headers: Headers, tenant: Tenant, json: object = maja) =>
  as(headers, tenant, '', { method: 'POST', json })

const codeIn = (url: string) => url.split('#code=')[1] ?? ''

test('an invited member gets a link in their own language, and signs in with it once', async () => {
  const tenant = await createTenant()
  const admin = await signIn(tenant, 'admin')
  const member = await readJson<Member>(await invite(admin, tenant, { ...maja, language: 'en' }), 201)
  expect(member).toMatchObject({ email: 'maja@exempel.se', role: 'moderator', state: 'active', language: 'en' })
  expect(member.signedInAt).toBeUndefined()
  const [mail] = await readMailTo(tenant, 'maja@exempel.se')
  expect(mail).toMatchObject({ template: 'invitation', content: { name: 'Maja Medlem', days: 7 } })
  expect(mail?.content.url).toMatch(new RegExp(`/${tenant.slug}/admin/sign-in#code=[\\w-]{43}$`))
  const code = codeIn(mail?.content.url)
  expect((await createSession(tenant, code)).status).toBe(201)
  await expectProblem(createSession(tenant, code), 'unauthenticated')
})

test('an invitation ends after a week, and a fresh one ends it sooner', async () => {
  const tenant = await createTenant()
  const admin = await signIn(tenant, 'admin')
  const { id } = await readJson<Member>(await invite(admin, tenant), 201)
  expect((await as(admin, tenant, `/${id}/invitations`, { method: 'POST' })).status).toBe(204)
  const [first, second] = (await readMailTo(tenant, 'maja@exempel.se')).map(({ content }) => codeIn(content.url))
  await expectProblem(createSession(tenant, first ?? ''), 'unauthenticated')
  passTime(7 * 24 * 3600_000)
  await expectProblem(createSession(tenant, second ?? ''), 'unauthenticated')
})

test('an address is a member once, however it is written', async () => {
  const tenant = await createTenant()
  const admin = await signIn(tenant, 'admin')
  await invite(admin, tenant)
  await expectProblem(invite(admin, tenant, { ...maja, email: 'MAJA@EXEMPEL.SE' }), 'already_exists')
  expect(await countRows(tenant, 'sign_in_links', 'true')).toBe(1)
})

test('a disabled member is out everywhere at once, and what was on its way opens nothing after', async () => {
  const tenant = await createTenant()
  const admin = await signIn(tenant, 'admin')
  const { id } = await readJson<Member>(await invite(admin, tenant), 201)
  const [link] = (await readMailTo(tenant, 'maja@exempel.se')).map(({ content }) => codeIn(content.url))
  const theirs = await signIn(tenant, 'moderator', 'maja@exempel.se')
  await readJson(await change(admin, tenant, id, { state: 'disabled' }))
  await expectProblem(as(theirs, tenant, '/me'), 'unauthenticated')
  await expectProblem(as(admin, tenant, `/${id}/invitations`, { method: 'POST' }), 'transition_not_allowed')
  const json = { email: maja.email, name: maja.name }
  const operatorLink = asOperator(`/operator/tenants/${tenant.slug}/sign-in-links`, { method: 'POST', json })
  await expectProblem(operatorLink, 'not_found')
  await readJson(await change(admin, tenant, id, { state: 'active' }))
  await expectProblem(as(theirs, tenant, '/me'), 'unauthenticated')
  await expectProblem(createSession(tenant, link ?? ''), 'unauthenticated')
})

test.each([{ state: 'disabled' }, { role: 'moderator' }, { role: 'analyst', state: 'disabled', name: 'Annan' }])(
  'the last active admin stays as they are: %j',
  async (json) => {
    const tenant = await createTenant()
    const admin = await signIn(tenant, 'admin')
    const { id } = await getMe(tenant, admin)
    await invite(admin, tenant, { ...maja, role: 'admin' })
    const other = (await readJson<{ items: Member[] }>(await as(admin, tenant, ''))).items.find((one) => one.id !== id)
    await readJson(await change(admin, tenant, other?.id ?? '', { state: 'disabled' }))
    await expectProblem(change(admin, tenant, id, json), 'last_admin')
    await expectProblem(asOperator(`/${tenant.slug}/members/${id}`, { method: 'PATCH', json }), 'last_admin')
    expect((await getMe(tenant, admin)).name).toBe('Maja Medlem')
    await readJson(await change(admin, tenant, id, { name: 'Ada', language: 'en' }))
  },
)

test('admins who take each other’s role away at the same moment leave one', async () => {
  const tenant = await createTenant()
  const people = await Promise.all(
    Array.from({ length: 4 }, async (_, n) => {
      const headers = await signIn(tenant, 'admin', `admin${n}@exempel.se`)
      return { headers, id: (await getMe(tenant, headers)).id }
    }),
  )
  await Promise.all(
    people.map(({ headers }, n) => change(headers, tenant, people[(n + 1) % 4]?.id ?? '', { role: 'analyst' })),
  )
  await Promise.all(people.map(({ headers, id }) => change(headers, tenant, id, { state: 'disabled' })))
  expect(await countRows(tenant, 'members', `role = 'admin' and state = 'active'`)).toBe(1)
})

test('members change their own name and language, and nothing else of themselves', async () => {
  const tenant = await createTenant()
  const analyst = await signIn(tenant, 'analyst')
  const me = await readJson<Member>(
    await as(analyst, tenant, '/me', { method: 'PATCH', json: { name: 'Ny', language: 'en' } }),
  )
  expect(me).toMatchObject({ name: 'Ny', language: 'en', role: 'analyst' })
  for (const json of [{ role: 'admin' }, { state: 'active' }, { email: 'ny@exempel.se' }]) {
    await expectProblem(as(analyst, tenant, '/me', { method: 'PATCH', json }), 'invalid_input')
  }
  await expectProblem(change(analyst, tenant, me.id, { role: 'admin' }), 'forbidden')
})

test('the list is by name, a page at a time', async () => {
  const tenant = await createTenant()
  const admin = await signIn(tenant, 'admin')
  for (const name of ['Bo', 'Ann', 'Bo', 'Cia']) {
    await invite(admin, tenant, { ...maja, name, email: `${crypto.randomUUID()}@exempel.se` })
  }
  const names: string[] = []
  for (let cursor: string | undefined = ''; cursor !== undefined; ) {
    const path = `?limit=2${cursor && `&cursor=${cursor}`}`
    const page: { items: Member[]; next?: string } = await readJson(await as(admin, tenant, path))
    names.push(...page.items.map(({ name }) => name))
    cursor = page.next
  }
  expect(names).toEqual(['Ann', 'Bo', 'Bo', 'Cia', 'Maja Medlem'])
  await expectProblem(as(admin, tenant, `?cursor=${createId()}`), 'invalid_input')
})

test.each([
  [{ ...maja, email: 'maja' }, '/email', 'invalid_email'],
  [{ ...maja, email: 'maja@exempel.se\r\nBcc: a@b.se' }, '/email', 'invalid_email'],
  [{ ...maja, name: '' }, '/name', 'required'],
  [{ ...maja, name: 'a'.repeat(81) }, '/name', 'too_long'],
  [{ ...maja, name: 'Ma\nja' }, '/name', 'invalid_text'],
  [{ ...maja, role: 'owner' }, '/role', 'invalid_option'],
  [{ ...maja, language: 'de' }, '/language', 'invalid_option'],
  [{ ...maja, state: 'active' }, '/state', 'unknown_field'],
])('the invitation %j is refused by its pointer', async (json, pointer, code) => {
  const tenant = await createTenant()
  const { errors } = await expectProblem(invite(await signIn(tenant, 'admin'), tenant, json), 'invalid_input')
  expect(errors?.[0]).toMatchObject({ pointer, code })
})

test('a name that looks like markup is a name', async () => {
  const tenant = await createTenant()
  const admin = await signIn(tenant, 'admin')
  for (const name of payloads) {
    const email = `${crypto.randomUUID()}@exempel.se`
    expect(await readJson(await invite(admin, tenant, { ...maja, email, name }), 201)).toMatchObject({ name })
  }
})

test('what is done to members is in the audit log, with who did it and to whom', async () => {
  const tenant = await createTenant()
  const admin = await signIn(tenant, 'admin')
  const { id } = await readJson<Member>(await invite(admin, tenant), 201)
  for (const json of [
    { role: 'analyst', name: 'Ny' },
    { state: 'disabled' },
    { state: 'active' },
    { state: 'active' },
  ]) {
    await readJson(await change(admin, tenant, id, json))
  }
  const { items } = await listAudit(tenant, `subject=${id}`)
  expect(items.map(({ action }) => action)).toEqual([
    'member.enabled',
    'member.disabled',
    'member.changed',
    'member.role_changed',
    'member.created',
  ])
  const { id: by } = await getMe(tenant, admin)
  expect(new Set(items.map(({ actor }) => actor.id))).toEqual(new Set([by]))
})
