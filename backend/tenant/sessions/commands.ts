import type { Selectable } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { problem } from '../../http/problem.ts'
import { recordInAuditLog } from '../audit/commands.ts'
import type { TenantContext } from '../context.ts'
import type { Database } from '../db/schema.ts'
import type { Tx } from '../db/tx-sync.ts'
import type { Actor } from '../http/request-context.ts'
import { sha256 } from '../keys/digest.ts'
import { sessionSeconds } from './session-cookie.ts'
import { createToken } from './tokens.ts'

/** How exactly it is known when a session was last used: each time would be a write for every read. */
const useMilliseconds = 5 * 60_000

/** Whoever is signing in, by whatever way. */
export interface Newcomer {
  device: string
  /** The session that the browser came with; it ends, so that none survives a change of who is there. */
  previousToken: string | undefined
}

export interface Opened {
  token: string
  member: Selectable<Database['members']>
}

/**
 * Opens a session in the transaction that spends what the member signed in with.
 *
 * @throws `unauthenticated` when there is no such active member.
 */
export function openSession(
  tenant: TenantContext,
  tx: Tx,
  memberId: string | null | undefined,
  { device, previousToken }: Newcomer,
): Opened {
  const { db } = tenant
  const now = Date.now()
  const member =
    memberId &&
    tx.first(
      db
        .updateTable('members')
        .set({ signed_in_at: now })
        .where('id', '=', memberId)
        .where('state', '=', 'active')
        .returningAll(),
    )
  if (!member) throw problem('unauthenticated')
  if (previousToken) endSession(tenant, tx, previousToken)
  const token = createToken()
  const times = { created_at: now, used_at: now, expires_at: now + sessionSeconds * 1000 }
  tx.insert('sessions', { id: uuidv7(), token_hash: sha256(token), member_id: member.id, device, ...times })
  const actor = { kind: 'member', id: member.id, role: member.role } as const
  recordInAuditLog(tenant, tx, actor, { action: 'session.created', subjectId: member.id })
  return { token, member }
}

/**
 * Turns a one-time link's code into a session; the code is spent by it.
 *
 * @throws `unauthenticated` alike for unknown, used and expired codes and for disabled members.
 */
export function createSession(tenant: TenantContext, code: string, newcomer: Newcomer): Opened {
  return tenant.write((tx) => {
    const link = tx.first(
      tenant.db
        .deleteFrom('sign_in_links')
        .where('code_hash', '=', sha256(code))
        .where('expires_at', '>', Date.now())
        .returning('member_id'),
    )
    return openSession(tenant, tx, link?.member_id, newcomer)
  })
}

export const endSession = ({ db }: TenantContext, tx: Tx, token: string) =>
  tx.run(db.deleteFrom('sessions').where('token_hash', '=', sha256(token)))

/** Ends one of a member's own sessions. @throws `not_found`, also for somebody else's. */
export function endOwnSession(tenant: TenantContext, memberId: string, id: string, actor: Actor) {
  tenant.write((tx) => {
    const ended = tx.change(tenant.db.deleteFrom('sessions').where('id', '=', id).where('member_id', '=', memberId))
    if (ended === 0) throw problem('not_found')
    recordInAuditLog(tenant, tx, actor, { action: 'session.ended', subjectId: memberId })
  })
}

/** Signs a member out everywhere. */
export function endAllSessions(tenant: TenantContext, memberId: string, actor: Actor) {
  tenant.write((tx) => {
    removeSessions(tenant, tx, memberId)
    recordInAuditLog(tenant, tx, actor, { action: 'session.all_ended', subjectId: memberId })
  })
}

/** Takes from a member every way in that is open already: sessions, links and codes under way. */
export function removeSessions({ db }: TenantContext, tx: Tx, memberId: string) {
  tx.run(db.deleteFrom('sessions').where('member_id', '=', memberId))
  tx.run(db.deleteFrom('sign_in_links').where('member_id', '=', memberId))
  tx.run(db.updateTable('sign_in_codes').set({ member_id: null }).where('member_id', '=', memberId))
}

export function noteUse(tenant: TenantContext, session: { id: string; used_at: number }, now = Date.now()) {
  if (now - session.used_at < useMilliseconds) return
  tenant.write((tx) => tx.run(tenant.db.updateTable('sessions').set({ used_at: now }).where('id', '=', session.id)))
}
