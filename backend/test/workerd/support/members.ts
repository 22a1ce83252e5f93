import type { Member } from '../../../contracts/members.ts'
import type { Role } from '../../../contracts/operation.ts'
import type { Tenant } from '../../../contracts/operators.ts'
import type { SignInLink } from '../../../contracts/sessions.ts'
import { api, asOperator, base, readJson } from './http.ts'

export async function createSignInLink(tenant: Tenant, role: Role = 'admin', email = `${role}@exempel.se`) {
  const json = { email, name: 'Maja Medlem', role }
  const path = `/operator/tenants/${tenant.slug}/sign-in-links`
  return readJson<SignInLink>(await asOperator(path, { method: 'POST', json }), 201)
}

/** An address of its own, so that one test's callers don't share a limit. */
const createAddress = () => `2001:db8:${crypto.randomUUID().slice(0, 4)}:${crypto.randomUUID().slice(0, 4)}::1`

export const createSession = (tenant: Tenant, code: string, headers: Record<string, string> = {}) =>
  api(`/${tenant.slug}/sessions`, {
    method: 'POST',
    json: { code },
    headers: { Origin: base, 'CF-Connecting-IP': createAddress(), ...headers },
  })

/** The headers that a member's own pages send after an answer that signed them in. */
export function toHeaders(response: Response) {
  const cookie = response.headers.get('Set-Cookie')?.split(';')[0] ?? ''
  return { Cookie: cookie, Origin: base, 'Min-Kommun-Csrf': '1' }
}

/** Signs in a member with this role; gives the headers that the member's own pages send. */
export async function signIn(tenant: Tenant, role: Role, email?: string) {
  const { code } = await createSignInLink(tenant, role, email)
  return toHeaders(await createSession(tenant, code))
}

export const getMe = async (tenant: Tenant, headers: Record<string, string>): Promise<Member> =>
  readJson(await api(`/${tenant.slug}/members/me`, { headers }))
