import type { TenantContext } from '../context.ts'
import { sha256 } from '../keys/digest.ts'

/** The active member behind a session token, if the session is valid still. A disabled member is out at once. */
export function findSessionMember(tenant: TenantContext, token: string) {
  return tenant.db
    .selectFrom('sessions')
    .innerJoin('members', 'members.id', 'sessions.member_id')
    .selectAll('members')
    .where('sessions.token_hash', '=', sha256(token))
    .where('sessions.expires_at', '>', Date.now())
    .where('members.state', '=', 'active')
    .executeTakeFirst()
}

export const getMember = (tenant: TenantContext, id: string) =>
  tenant.db.selectFrom('members').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
