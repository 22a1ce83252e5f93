import { uuidv7 } from 'uuidv7'
import type { SignInLink, SignInLinkInput } from '../../contracts/members.ts'
import { problem } from '../../http/problem.ts'
import { recordInAuditLog } from '../audit/commands.ts'
import type { TenantContext } from '../context.ts'
import type { Actor } from '../http/request-context.ts'
import { sha256 } from '../keys/digest.ts'
import { createToken } from './rules.ts'
import { sessionSeconds } from './session-cookie.ts'

const linkSeconds = 24 * 3600

/** Makes sure that there is such a member, and a link to sign in with, once, within a day. */
export function createSignInLink(tenant: TenantContext, input: SignInLinkInput, actor: Actor): SignInLink {
  const code = createToken()
  const email = input.email.toLowerCase()
  const now = Date.now()
  const expiresAt = now + linkSeconds * 1000
  tenant.write((tx) => {
    const { db } = tenant
    const existing = tx.first(db.selectFrom('members').select('id').where('email', '=', email))
    const memberId = existing?.id ?? uuidv7()
    if (!existing) {
      const { name, role } = input
      tx.run(db.insertInto('members').values({ id: memberId, email, name, role, state: 'active', created_at: now }))
      recordInAuditLog(tenant, tx, actor, { action: 'member.created', subjectId: memberId, details: { role } })
    }
    tx.run(
      db.insertInto('sign_in_links').values({ code_hash: sha256(code), member_id: memberId, expires_at: expiresAt }),
    )
  })
  return { code, expiresAt: new Date(expiresAt).toISOString() }
}

/**
 * Turns a link's code into a session; the code is spent by it.
 *
 * @throws `unauthenticated` alike for unknown, used and expired codes and for disabled members.
 */
export function createSession(tenant: TenantContext, code: string) {
  const token = createToken()
  const now = Date.now()
  const member = tenant.write((tx) => {
    const { db } = tenant
    const link = tx.first(
      db
        .deleteFrom('sign_in_links')
        .where('code_hash', '=', sha256(code))
        .where('expires_at', '>', now)
        .returning('member_id'),
    )
    const found =
      link &&
      tx.first(db.selectFrom('members').selectAll().where('id', '=', link.member_id).where('state', '=', 'active'))
    if (!found) throw problem('unauthenticated')
    const session = { token_hash: sha256(token), member_id: found.id, created_at: now }
    tx.run(db.insertInto('sessions').values({ ...session, expires_at: now + sessionSeconds * 1000 }))
    const actor = { kind: 'member', id: found.id, role: found.role } as const
    recordInAuditLog(tenant, tx, actor, { action: 'session.created', subjectId: found.id })
    return found
  })
  return { token, member }
}

export function endSession(tenant: TenantContext, token: string) {
  tenant.write((tx) => tx.run(tenant.db.deleteFrom('sessions').where('token_hash', '=', sha256(token))))
}
