import type { Access } from '../../contracts/operation.ts'
import { isOperator } from '../../http/operator.ts'
import { problem } from '../../http/problem.ts'
import type { TenantContext } from '../context.ts'
import { requireFrameToken } from '../frames/queries.ts'
import { noteUse } from '../sessions/commands.ts'
import { findSession } from '../sessions/queries.ts'
import { readSessionCookie } from '../sessions/session-cookie.ts'
import { isOwnSite, mayWriteFrom } from './origins.ts'
import { type Actor, citizen } from './request-context.ts'

/**
 * Decides who is calling and whether they may, before anything of the request is read.
 *
 * @throws `not_found`, `origin_not_allowed`, `unauthenticated`, `forbidden` or `csrf_header_missing`.
 */
export async function authorize(
  tenant: TenantContext,
  access: Access,
  request: Request,
  params: Record<string, string>,
): Promise<Actor> {
  switch (access.kind) {
    case 'public-read':
      return citizen
    case 'public-write':
      if (!mayWriteFrom(tenant, request)) throw problem('origin_not_allowed')
      return citizen
    case 'frame':
      await requireFrameToken(tenant, params)
      return citizen
    case 'own-site':
      if (!isOwnSite(tenant, request)) throw problem('origin_not_allowed')
      return citizen
    case 'member':
      return authorizeMember(tenant, access.roles, request)
    case 'operator':
      throw problem('not_found')
  }
}

async function authorizeMember(tenant: TenantContext, roles: readonly string[], request: Request): Promise<Actor> {
  if (isOperator(tenant.operatorToken, request)) return { kind: 'operator', id: null, role: 'admin' }
  if (!isOwnSite(tenant, request)) throw problem('origin_not_allowed')
  const token = readSessionCookie(tenant.profile.id, request)
  const found = token && (await findSession(tenant, token))
  if (!found) throw problem('unauthenticated')
  // A browser sends a header of our own only after asking, which no other site is allowed to.
  if (request.method !== 'GET' && !request.headers.has('Min-Kommun-Csrf')) throw problem('csrf_header_missing')
  if (!roles.includes(found.role)) throw problem('forbidden')
  noteUse(tenant, found)
  return { kind: 'member', id: found.member_id, role: found.role }
}

/**
 * The id of the member who acts, where what is asked for is a member's own.
 *
 * @throws `not_found` for the operator, who acts with an admin's rights without being anybody in the kommun.
 */
export function requireMember({ id }: Actor): string {
  if (!id) throw problem('not_found')
  return id
}
