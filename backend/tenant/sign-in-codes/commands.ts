import type { CodeSessionInput, SignInTicket } from '../../contracts/sessions.ts'
import { problem } from '../../http/problem.ts'
import type { TenantContext } from '../context.ts'
import type { Tx } from '../db/tx-sync.ts'
import { scheduleJob } from '../jobs/schedule.ts'
import { sha256 } from '../keys/digest.ts'
import { type Newcomer, openSession } from '../sessions/commands.ts'
import { createToken } from '../sessions/tokens.ts'
import { codeHistory, codeMinutes, isCode, mostCodes, mostTries, toAccountHash } from './rules.ts'

/**
 * Notes that a code is asked for; a job looks whose address it is and mails it. Nothing here knows whether there
 * is such a member, so neither the answer nor the time it takes can tell.
 *
 * @throws `too_many_requests` when this account, known or not, has had its codes for the hour.
 */
export function requestSignInCode(tenant: TenantContext, address: string): SignInTicket {
  const ticket = createToken()
  const email = address.toLowerCase()
  const account_hash = toAccountHash(tenant.keys, email)
  const now = Date.now()
  const expires_at = now + codeMinutes * 60_000
  tenant.write((tx) => {
    tx.run(tenant.db.deleteFrom('sign_in_codes').where('created_at', '<=', now - codeHistory))
    refuseTooMany(tenant, tx, account_hash, now)
    tx.insert('sign_in_codes', { ticket_hash: sha256(ticket), account_hash, email, created_at: now, expires_at })
    scheduleJob(tenant, tx, { kind: 'mail_sign_in_codes', runAt: now })
  })
  return { ticket, expiresAt: new Date(expires_at).toISOString() }
}

function refuseTooMany({ db }: TenantContext, tx: Tx, accountHash: string, now: number) {
  const recent = tx.all(
    db.selectFrom('sign_in_codes').select('created_at').where('account_hash', '=', accountHash).orderBy('created_at'),
  )
  const [oldest] = recent
  if (!oldest || recent.length < mostCodes) return
  throw problem('too_many_requests', { retryAfter: Math.ceil((oldest.created_at + codeHistory - now) / 1000) })
}

/**
 * Turns a mailed code into a session; each try counts, and the right one spends it.
 *
 * @throws `unauthenticated` alike for wrong, used up, used and expired codes, and for those that nobody was mailed.
 */
export function createSessionByCode(tenant: TenantContext, { ticket, code }: CodeSessionInput, newcomer: Newcomer) {
  const { db } = tenant
  const ticket_hash = sha256(ticket)
  // On its own, since a refusal below takes back what is written with it.
  const asked = tenant.write((tx) =>
    tx.first(
      db
        .updateTable('sign_in_codes')
        .set(({ eb }) => ({ tries: eb('tries', '+', 1) }))
        .where('ticket_hash', '=', ticket_hash)
        .where('tries', '<', mostTries)
        .where('expires_at', '>', Date.now())
        .returning('member_id'),
    ),
  )
  if (!isCode(tenant.keys, ticket_hash, code) || !asked) throw problem('unauthenticated')
  return tenant.write((tx) => {
    tx.run(db.updateTable('sign_in_codes').set({ expires_at: 0 }).where('ticket_hash', '=', ticket_hash))
    return openSession(tenant, tx, asked.member_id, newcomer)
  })
}
