import { expect, test, vi } from 'vitest'
import type { Member } from '../../../contracts/members.ts'
import { passTime } from '../support/clock.ts'
import { api, base, expectProblem, readJson } from '../support/http.ts'
import { createSignInLink } from '../support/members.ts'
import { createVisitor, getTicket, readCode, readMailTo } from '../support/sign-in-codes.ts'
import { countRows, createTenant, inDatabase, site } from '../support/tenants.ts'

const minute = 60_000
const email = 'maja@exempel.se'

async function createKommun() {
  const tenant = await createTenant()
  await createSignInLink(tenant, 'moderator', email)
  return tenant
}

test('a mailed code opens one session for whoever asked for it', async () => {
  const tenant = await createKommun()
  const visitor = createVisitor()
  const ticket = await getTicket(tenant, 'Maja@Exempel.SE', visitor)
  const code = await readCode(tenant, email)
  expect(code).toMatch(/^\d{4} \d{4}$/)
  const answer = await visitor.enterCode(tenant, ticket, code)
  expect(answer.headers.get('Set-Cookie')).toMatch(/^__Host-mk-.+HttpOnly/)
  expect(await readJson<Member>(answer, 201)).toMatchObject({
    email,
    role: 'moderator',
    signedInAt: expect.any(String),
  })
  await expectProblem(visitor.enterCode(tenant, ticket, code), 'unauthenticated')
})

test('unknown and disabled members are answered alike, by the same writes, and mailed nothing', async () => {
  const tenant = await createKommun()
  await createSignInLink(tenant, 'analyst', 'av@exempel.se')
  await inDatabase(
    tenant,
    (sql) => void sql.exec(`update members set state = 'disabled' where email = 'av@exempel.se'`),
  )
  const ask = async (address: string) => {
    const response = await createVisitor().askForCode(tenant, address)
    const { ticket, expiresAt } = await readJson<{ ticket: string; expiresAt: string }>(response, 201)
    const stored = await inDatabase(tenant, (sql) =>
      sql.exec(`select tries, member_id, expires_at, email is null as looked_up from sign_in_codes`).toArray().at(-1),
    )
    return { headers: [...response.headers.keys()], ticket: ticket.length, expiresAt, stored }
  }
  vi.useFakeTimers({ toFake: ['Date'] })
  const known = await ask(email)
  expect(await ask('okand@exempel.se')).toEqual(known)
  expect(await ask('av@exempel.se')).toEqual(known)
  for (const address of ['okand@exempel.se', 'av@exempel.se']) expect(await readMailTo(tenant, address)).toEqual([])
  expect(await readMailTo(tenant, email)).toHaveLength(1)
  expect(await countRows(tenant, 'sign_in_codes', 'email is not null')).toBe(0)
})

test('a code is worth nothing without the ticket, and a ticket nothing with another’s code', async () => {
  const tenant = await createKommun()
  const [mine, other] = [createVisitor(), createVisitor()]
  const ticket = await getTicket(tenant, email, other)
  const otherCode = await readCode(tenant, email)
  const unknown = await getTicket(tenant, 'okand@exempel.se', mine)
  await expectProblem(mine.enterCode(tenant, unknown, otherCode), 'unauthenticated')
  await expectProblem(mine.enterCode(tenant, 'A'.repeat(43), otherCode), 'unauthenticated')
  const elsewhere = await createKommun()
  await expectProblem(mine.enterCode(elsewhere, ticket, otherCode), 'unauthenticated')
  expect((await other.enterCode(tenant, ticket, otherCode)).status).toBe(201)
})

test('five wrong guesses use a code up, also when they come at once', async () => {
  const tenant = await createKommun()
  const visitor = createVisitor()
  const ticket = await getTicket(tenant, email, visitor)
  const code = await readCode(tenant, email)
  const wrong = code === '0000 0000' ? '0000 0001' : '0000 0000'
  const guesses = await Promise.all(Array.from({ length: 5 }, () => visitor.enterCode(tenant, ticket, wrong)))
  expect(guesses.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401])
  await expectProblem(visitor.enterCode(tenant, ticket, code), 'unauthenticated')
  expect(await countRows(tenant, 'sessions')).toBe(0)
})

test('entered by many at once a code opens one session', async () => {
  const tenant = await createKommun()
  const visitor = createVisitor()
  const ticket = await getTicket(tenant, email, visitor)
  const code = await readCode(tenant, email)
  const answers = await Promise.all(Array.from({ length: 5 }, () => visitor.enterCode(tenant, ticket, code)))
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
  expect(await countRows(tenant, 'sessions')).toBe(1)
})

test('a code ends after ten minutes', async () => {
  const tenant = await createKommun()
  const visitor = createVisitor()
  const ticket = await getTicket(tenant, email, visitor)
  const code = await readCode(tenant, email)
  passTime(10 * minute)
  await expectProblem(visitor.enterCode(tenant, ticket, code), 'unauthenticated')
})

test('a member who is disabled meanwhile does not get in', async () => {
  const tenant = await createKommun()
  const visitor = createVisitor()
  const ticket = await getTicket(tenant, email, visitor)
  const code = await readCode(tenant, email)
  await inDatabase(tenant, (sql) => void sql.exec(`update members set state = 'disabled'`))
  await expectProblem(visitor.enterCode(tenant, ticket, code), 'unauthenticated')
})

test.each([email, 'okand@exempel.se'])(
  'an account has ten codes an hour, known or not, from however many places (%s)',
  async (account) => {
    const tenant = await createKommun()
    for (let count = 0; count < 10; count++) {
      await readJson(await createVisitor().askForCode(tenant, account), 201)
      passTime(minute)
    }
    const refused = await createVisitor().askForCode(tenant, account.toUpperCase())
    expect(Number(refused.headers.get('Retry-After'))).toBe(50 * 60)
    await expectProblem(refused, 'too_many_requests')
    await readJson(await createVisitor().askForCode(tenant, 'annan@exempel.se'), 201)
    passTime(50 * minute)
    await readJson(await createVisitor().askForCode(tenant, account), 201)
  },
)

test('asking and guessing are limited by address, whatever the account', async () => {
  const tenant = await createTenant()
  const visitor = createVisitor()
  for (let count = 0; count < 20; count++) await visitor.askForCode(tenant, `${count}@exempel.se`)
  await expectProblem(visitor.askForCode(tenant, 'en-till@exempel.se'), 'too_many_requests')
  for (let count = 0; count < 20; count++) await visitor.enterCode(tenant, 'A'.repeat(43), '12345678')
  await expectProblem(visitor.enterCode(tenant, 'A'.repeat(43), '12345678'), 'too_many_requests')
})

test('neither tickets nor codes are stored', async () => {
  const tenant = await createKommun()
  const ticket = await getTicket(tenant, email)
  const code = (await readCode(tenant, email)).replace(' ', '')
  const rows = JSON.stringify(await inDatabase(tenant, (sql) => sql.exec('select * from sign_in_codes').toArray()))
  for (const secret of [ticket, code, email]) expect(rows).not.toContain(secret)
})

test.each([{}, { ticket: 'x', code: '12345678' }, { ticket: 'A'.repeat(43), code: '1234567' }, { code: 12345678 }, []])(
  'the body %j is refused before anything is looked up',
  async (json) => {
    const { slug } = await createTenant()
    const sending = { method: 'POST', json, headers: { Origin: base } }
    await expectProblem(api(`/${slug}/sessions/by-code`, sending), 'invalid_input')
  },
)

test('no other site asks or signs in', async () => {
  const { slug } = await createTenant()
  for (const Origin of [site, 'null', `${base}.evil.tld`]) {
    for (const path of ['/sign-in-codes', '/sessions/by-code', '/sessions/by-passkey', '/passkey-requests']) {
      await expectProblem(
        api(`/${slug}${path}`, { method: 'POST', json: {}, headers: { Origin } }),
        'origin_not_allowed',
      )
    }
  }
})

test('an address is in no log line', async () => {
  const lines: unknown[] = []
  const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation((...args) => void lines.push(...args)),
  )
  const tenant = await createKommun()
  const visitor = createVisitor()
  const ticket = await getTicket(tenant, email, visitor)
  await visitor.enterCode(tenant, ticket, await readCode(tenant, email))
  await visitor.askForCode(tenant, `${email}"><script>`)
  await inDatabase(tenant, (sql) => void sql.exec('drop table sign_in_codes'))
  expect((await visitor.askForCode(tenant, email)).status).toBe(500)
  for (const spy of spies) spy.mockRestore()
  expect(lines.length).toBeGreaterThan(0)
  expect(JSON.stringify(lines)).not.toContain('maja')
})
