import type { SignInLink } from '../../../contracts/members.ts'
import type { Role } from '../../../contracts/operation.ts'
import type { Tenant } from '../../../contracts/operators.ts'
import { api, asOperator, base, readJson } from './http.ts'

export async function createSignInLink(tenant: Tenant, role: Role = 'admin', email = `${role}@exempel.se`) {
  const json = { email, name: 'Maja Medlem', role }
  const path = `/operator/tenants/${tenant.slug}/sign-in-links`
  return readJson<SignInLink>(await asOperator(path, { method: 'POST', json }), 201)
}

export const createSession = (tenant: Tenant, code: string) =>
  api(`/${tenant.slug}/sessions`, { method: 'POST', json: { code }, headers: { Origin: base } })

/** Signs in a member with this role; gives the headers that the member's own pages send. */
export async function signIn(tenant: Tenant, role: Role) {
  const { code } = await createSignInLink(tenant, role)
  const response = await createSession(tenant, code)
  const cookie = response.headers.get('Set-Cookie')?.split(';')[0] ?? ''
  return { Cookie: cookie, Origin: base, 'Min-Kommun-Csrf': '1' }
}
