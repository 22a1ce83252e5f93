import type { Session } from '../../contracts/sessions.ts'
import type { TenantContext } from '../context.ts'
import { sha256 } from '../keys/digest.ts'

/** A valid session with its member's role. A disabled member's are none: they are out at the next request. */
export function findSession(tenant: TenantContext, token: string) {
  return tenant.db
    .selectFrom('sessions')
    .innerJoin('members', 'members.id', 'sessions.member_id')
    .select(['sessions.id', 'sessions.member_id', 'sessions.used_at', 'members.role'])
    .where('sessions.token_hash', '=', sha256(token))
    .where('sessions.expires_at', '>', Date.now())
    .where('members.state', '=', 'active')
    .executeTakeFirst()
}

/** A member's sessions, last used first. `currentToken` is the one that asks. */
export async function listSessions({ db }: TenantContext, memberId: string, currentToken = ''): Promise<Session[]> {
  const rows = await db
    .selectFrom('sessions')
    .selectAll()
    .where('member_id', '=', memberId)
    .where('expires_at', '>', Date.now())
    .orderBy('used_at', 'desc')
    .execute()
  const current = sha256(currentToken)
  return rows.map((row) => ({
    id: row.id,
    device: row.device,
    current: row.token_hash === current,
    createdAt: new Date(row.created_at).toISOString(),
    usedAt: new Date(row.used_at).toISOString(),
    expiresAt: new Date(row.expires_at).toISOString(),
  }))
}
