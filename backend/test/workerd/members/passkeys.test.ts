import { expect, test } from 'vitest'
import type { Member } from '../../../contracts/members.ts'
import type { Tenant } from '../../../contracts/operators.ts'
import type { Passkey } from '../../../contracts/passkeys.ts'
import { createAuthenticator, type Deviations } from '../support/authenticator.ts'
import { passTime } from '../support/clock.ts'
import { api, base, expectProblem, readJson } from '../support/http.ts'
import { getMe, signIn, toHeaders } from '../support/members.ts'
import { countRows, createTenant, inDatabase } from '../support/tenants.ts'

type Authenticator = Awaited<ReturnType<typeof createAuthenticator>>
type Headers = Record<string, string>

const post = ({ slug }: Tenant, path: string, headers: Headers, json?: unknown) =>
  api(`/${slug}${path}`, { method: 'POST', headers, ...(json === undefined ? {} : { json }) })

const prepare = async (
  tenant: Tenant,
  headers: Headers,
): Promise<{ challenge: string; excludeCredentials: unknown[] }> =>
  readJson(await post(tenant, '/passkeys/preparations', headers), 201)

const ask = async (tenant: Tenant): Promise<{ challenge: string }> =>
  readJson(await post(tenant, '/passkey-requests', { Origin: base }), 201)

const enter = (tenant: Tenant, credential: unknown) =>
  post(tenant, '/sessions/by-passkey', { Origin: base }, { credential })

async function add(tenant: Tenant, headers: Headers, key: Authenticator, name = 'Min telefon'): Promise<Passkey> {
  const { challenge } = await prepare(tenant, headers)
  return readJson(await post(tenant, '/passkeys', headers, { name, credential: await key.create(challenge) }), 201)
}

async function createKeyHolder() {
  const tenant = await createTenant()
  const headers = await signIn(tenant, 'moderator')
  const key = await createAuthenticator()
  const passkey = await add(tenant, headers, key)
  return { tenant, headers, key, passkey }
}

test('a passkey signs its member in without any address, and its use is noted', async () => {
  const { tenant, headers, key } = await createKeyHolder()
  const options = await ask(tenant)
  expect(options).toMatchObject({ rpId: new URL(base).hostname, userVerification: 'required' })
  expect(options).not.toHaveProperty('allowCredentials')
  const answer = await enter(tenant, await key.get(options.challenge))
  const fresh = toHeaders(answer)
  expect(await readJson<Member>(answer, 201)).toMatchObject({ email: 'moderator@exempel.se' })
  expect((await getMe(tenant, fresh)).role).toBe('moderator')
  const { items } = await readJson<{ items: Passkey[] }>(await api(`/${tenant.slug}/passkeys`, { headers }))
  expect(items).toMatchObject([{ name: 'Min telefon', usedAt: expect.any(String) }])
})

test('a new key is asked to be found without an address, to know its person, and not to be there twice', async () => {
  const { tenant, headers } = await createKeyHolder()
  const options = await prepare(tenant, headers)
  expect(options).toMatchObject({
    rp: { id: new URL(base).hostname, name: 'Exempelkommun' },
    user: { name: 'moderator@exempel.se (Exempelkommun)' },
    attestation: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  expect(options.excludeCredentials).toHaveLength(1)
})

test('an answer is good once, also when it is sent many times at once', async () => {
  const { tenant, key } = await createKeyHolder()
  const credential = await key.get((await ask(tenant)).challenge, { counter: 0 })
  await inDatabase(tenant, (sql) => void sql.exec('update passkeys set counter = 0'))
  const answers = await Promise.all(Array.from({ length: 5 }, () => enter(tenant, credential)))
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
  await expectProblem(enter(tenant, credential), 'unauthenticated')
})

test.each<[string, Deviations]>([
  ['another site', { origin: `${base}.evil.tld` }],
  ['http', { origin: base.replace('https', 'http') }],
  ['another host', { host: 'evil.tld' }],
  ['a person who was not verified', { userVerified: false }],
  ['the making of a key', { type: 'webauthn.create' }],
  ['a copy that counts behind', { counter: 0 }],
])('an answer for %s opens nothing', async (_, deviations) => {
  const { tenant, key } = await createKeyHolder()
  await inDatabase(tenant, (sql) => void sql.exec('update passkeys set counter = 5'))
  const credential = await key.get((await ask(tenant)).challenge, { counter: 6, ...deviations })
  await expectProblem(enter(tenant, credential), 'unauthenticated')
  expect((await enter(tenant, await key.get((await ask(tenant)).challenge, { counter: 6 }))).status).toBe(201)
})

test('a challenge is good for its purpose, its kommun and five minutes', async () => {
  const { tenant, headers, key } = await createKeyHolder()
  const other = await createTenant()
  const forAnother = await signIn(tenant, 'admin')
  const another = await createAuthenticator()
  const late = (await ask(tenant)).challenge
  for (const challenge of [
    (await prepare(tenant, headers)).challenge,
    (await ask(other)).challenge,
    Buffer.from(crypto.getRandomValues(new Uint8Array(54))).toString('base64url'),
    '',
  ]) {
    await expectProblem(enter(tenant, await key.get(challenge)), 'unauthenticated')
  }
  for (const challenge of [(await ask(tenant)).challenge, (await prepare(tenant, forAnother)).challenge]) {
    const credential = await another.create(challenge)
    await expectProblem(post(tenant, '/passkeys', headers, { name: 'Ny', credential }), 'passkey_refused')
  }
  passTime(5 * 60_000)
  await expectProblem(enter(tenant, await key.get(late)), 'unauthenticated')
})

test.each<[string, Deviations]>([
  ['another site', { origin: 'https://evil.tld' }],
  ['another host', { host: 'evil.tld' }],
  ['a person who was not verified', { userVerified: false }],
  ['a signing in', { type: 'webauthn.get' }],
])('a key made for %s is not kept', async (_, deviations) => {
  const tenant = await createTenant()
  const headers = await signIn(tenant, 'analyst')
  const { challenge } = await prepare(tenant, headers)
  const credential = await (await createAuthenticator()).create(challenge, deviations)
  await expectProblem(post(tenant, '/passkeys', headers, { name: 'Ny', credential }), 'passkey_refused')
  expect(await countRows(tenant, 'passkeys')).toBe(0)
})

test('a key is somebody’s once: nobody adds it again, nor answers one preparation twice', async () => {
  const { tenant, headers, key } = await createKeyHolder()
  const admin = await signIn(tenant, 'admin')
  const taken = await key.create((await prepare(tenant, admin)).challenge)
  await expectProblem(post(tenant, '/passkeys', admin, { name: 'Min', credential: taken }), 'passkey_refused')
  const { challenge } = await prepare(tenant, headers)
  const made = await Promise.all([createAuthenticator(), createAuthenticator()])
  const answers = await Promise.all(
    made.map(async (one) =>
      post(tenant, '/passkeys', headers, { name: 'Ny', credential: await one.create(challenge) }),
    ),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
})

test('keys have names, several of them, and are their owner’s alone', async () => {
  const { tenant, headers, passkey } = await createKeyHolder()
  await add(tenant, headers, await createAuthenticator(), 'Säkerhetsnyckel')
  const path = `/${tenant.slug}/passkeys/${passkey.id}`
  const rename = (by: Headers) => api(path, { method: 'PATCH', headers: by, json: { name: 'Ny telefon' } })
  expect(await readJson(await rename(headers))).toMatchObject({ id: passkey.id, name: 'Ny telefon' })
  const admin = await signIn(tenant, 'admin')
  await expectProblem(rename(admin), 'not_found')
  await expectProblem(api(path, { method: 'DELETE', headers: admin }), 'not_found')
  expect((await readJson<{ items: [] }>(await api(`/${tenant.slug}/passkeys`, { headers: admin }))).items).toEqual([])
})

test('a removed key, a disabled member’s key and an unknown key open nothing, alike', async () => {
  const { tenant, headers, key, passkey } = await createKeyHolder()
  const answer = async (one: Authenticator) =>
    expectProblem(enter(tenant, await one.get((await ask(tenant)).challenge)), 'unauthenticated')
  const unknown = await answer(await createAuthenticator())
  await inDatabase(tenant, (sql) => void sql.exec(`update members set state = 'disabled'`))
  expect(await answer(key)).toEqual(unknown)
  await inDatabase(tenant, (sql) => void sql.exec(`update members set state = 'active'`))
  expect((await api(`/${tenant.slug}/passkeys/${passkey.id}`, { method: 'DELETE', headers })).status).toBe(204)
  expect(await answer(key)).toEqual(unknown)
})

test('twenty keys are enough', async () => {
  const { tenant, headers } = await createKeyHolder()
  const { id } = await getMe(tenant, headers)
  await inDatabase(tenant, (sql) => {
    for (let n = 1; n < 20; n++) {
      sql.exec(
        `insert into passkeys (id, credential_id, member_id, public_key, counter, transports, name, created_at) values (?, ?, ?, x'', 0, '[]', 'Nyckel', 0)`,
        `${n}`,
        `${n}`,
        id,
      )
    }
  })
  await expectProblem(post(tenant, '/passkeys/preparations', headers), 'too_many_passkeys')
})

test.each([
  ['nothing', {}],
  ['no encoding', { id: '<b>', rawId: '<b>', type: 'public-key', response: {} }],
  ['another type', { id: 'AA', rawId: 'AA', type: 'password', response: {} }],
])('%s in place of a credential is refused', async (_, credential) => {
  await expectProblem(enter(await createTenant(), credential), 'invalid_input')
})

test('nonsense that is well written opens nothing and breaks nothing', async () => {
  const { tenant, key } = await createKeyHolder()
  const credential = await key.get((await ask(tenant)).challenge)
  for (const response of [
    { clientDataJSON: 'AAAA' },
    { clientDataJSON: Buffer.from('[]').toString('base64url') },
    { authenticatorData: 'AAAA' },
    { signature: 'AAAA' },
  ]) {
    await expectProblem(
      enter(tenant, { ...credential, response: { ...credential.response, ...response } }),
      'unauthenticated',
    )
  }
})
