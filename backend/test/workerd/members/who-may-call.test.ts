import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, test } from 'vitest'
import { listProblems, type Role, roles } from '../../../contracts/operation.ts'
import type { Problem } from '../../../contracts/problems.ts'
import { base, expectProblem, operatorHeaders } from '../support/http.ts'
import { signIn } from '../support/members.ts'
import { call, listOperations } from '../support/operations.ts'
import { createDialogue, site, type TestDialogue } from '../support/tenants.ts'

let dialogue: TestDialogue
let params: Record<string, string>
type Headers = Record<string, string>
const sessions: Record<string, Headers> = {}
const foreignSessions: Record<string, Headers> = {}

beforeAll(async () => {
  dialogue = await createDialogue()
  const foreign = await createDialogue()
  params = { tenant: dialogue.tenant.slug, dialogue: dialogue.slug }
  for (const role of roles) {
    sessions[role] = await signIn(dialogue.tenant, role)
    foreignSessions[role] = await signIn(foreign.tenant, role)
  }
})

const without = (headers: Record<string, string> | undefined, name: string) =>
  Object.fromEntries(Object.entries(headers ?? {}).filter(([other]) => other !== name))

describe.each(listOperations('member'))('%s', (_, operation) => {
  const allowed = operation.access.kind === 'member' ? operation.access.roles : []
  const forbidden = roles.filter((role) => !allowed.includes(role))
  const [first = 'admin'] = allowed

  test('needs a session', async () => {
    await expectProblem(call(operation, { params }), 'unauthenticated')
    await expectProblem(call(operation, { params, headers: { Cookie: 'a=b' } }), 'unauthenticated')
  })

  test('is forbidden to the roles that are not named', async () => {
    for (const role of forbidden) {
      await expectProblem(call(operation, { params, headers: sessions[role] ?? {} }), 'forbidden')
    }
  })

  test('takes no session of another kommun', async () => {
    await expectProblem(call(operation, { params, headers: foreignSessions[first] ?? {} }), 'unauthenticated')
  })

  test('asks for the header that only our own pages can send, unless it only reads', async () => {
    const headers = without(sessions[first], 'Min-Kommun-Csrf')
    const response = await call(operation, { params, headers })
    if (operation.method === 'get') expect([401, 403]).not.toContain(response.status)
    else await expectProblem(response, 'csrf_header_missing')
  })

  test('is refused from other sites, the kommun’s own too', async () => {
    for (const Origin of [site, 'https://evil.tld', 'null', `${base}.evil.tld`]) {
      await expectProblem(call(operation, { params, headers: { ...sessions[first], Origin } }), 'origin_not_allowed')
    }
    const crossSite = { ...without(sessions[first], 'Origin'), 'Sec-Fetch-Site': 'cross-site' }
    await expectProblem(call(operation, { params, headers: crossSite }), 'origin_not_allowed')
  })

  test('lets its roles and the operator through', async () => {
    // Others: what is let through may end the caller's sessions.
    const signInAnother = (role: Role) => signIn(dialogue.tenant, role, `${crypto.randomUUID()}@exempel.se`)
    const callers = await Promise.all(allowed.map(signInAnother))
    for (const headers of [operatorHeaders, ...callers]) {
      const response = await call(operation, { params, headers })
      expect([401, 403]).not.toContain(response.status)
    }
  })

  test('takes no other token for the operator’s', async () => {
    const { MK_OPERATOR_TOKEN: token } = env
    for (const Authorization of ['Bearer ', `Bearer ${token}x`, `Bearer ${token.slice(0, -1)}`, `Basic ${token}`]) {
      await expectProblem(call(operation, { params, headers: { Authorization } }), 'unauthenticated')
    }
  })
})

describe.each(listOperations('operator'))('%s', (_, operation) => {
  const opened = { params: { tenant: 'exempelkommun' } }

  test('needs the operator token, and tells nothing without it', async () => {
    const { MK_OPERATOR_TOKEN: token } = env
    for (const Authorization of ['', 'Bearer ', 'Bearer x', `Bearer ${token}x`, token, `bearer ${token}`]) {
      await expectProblem(call(operation, { ...opened, headers: { Authorization } }), 'unauthenticated')
    }
    await expectProblem(call(operation, opened), 'unauthenticated')
  })

  test('takes no member’s session', async () => {
    await expectProblem(call(operation, { ...opened, headers: sessions.admin ?? {} }), 'unauthenticated')
  })
})

test.each(listOperations())('%s answers nothing that it does not declare', async (_, operation) => {
  const answers = await Promise.all([
    call(operation, { params }),
    call(operation, { params, headers: { Origin: site } }),
    call(operation, { params, headers: operatorHeaders }),
    call(operation, { params: { ...params, tenant: 'finns-inte' } }),
    call(operation, { params: { ...params, dialogue: 'FINNS INTE' }, headers: operatorHeaders }),
  ])
  for (const response of answers) {
    if (response.ok) expect(response.status).toBe(operation.success.status)
    else expect(listProblems(operation)).toContain((await response.json<Problem>()).code)
  }
})
