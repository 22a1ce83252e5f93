import { uuidv7 } from 'uuidv7'
import { type Assertion, mostPasskeys, type Passkey, type Registration } from '../../contracts/passkeys.ts'
import { problem } from '../../http/problem.ts'
import { recordInAuditLog } from '../audit/commands.ts'
import type { TenantContext } from '../context.ts'
import type { Tx } from '../db/tx-sync.ts'
import type { Actor } from '../http/request-context.ts'
import { sha256 } from '../keys/digest.ts'
import { type Newcomer, type Opened, openSession } from '../sessions/commands.ts'
import { findStoredPasskey, toPasskey } from './queries.ts'
import { type Answered, readAssertion, readRegistration } from './verify.ts'

/**
 * Keeps a passkey that a member's browser has made.
 *
 * @throws `passkey_refused` when it doesn't prove what it has to, or is there already; `too_many_passkeys`.
 */
export async function addPasskey(
  tenant: TenantContext,
  memberId: string,
  { name, credential }: { name: string; credential: Registration },
  actor: Actor,
): Promise<Passkey> {
  const proved = await readRegistration(tenant, memberId, credential)
  if (!proved) throw problem('passkey_refused')
  const row = {
    id: uuidv7(),
    credential_id: proved.id,
    member_id: memberId,
    public_key: proved.publicKey.slice().buffer,
    counter: proved.counter,
    transports: JSON.stringify(credential.response.transports ?? []),
    name,
    created_at: Date.now(),
    used_at: null,
  }
  const { db } = tenant
  tenant.write((tx) => {
    if (!spend(tenant, tx, proved.answered)) throw problem('passkey_refused')
    const own = tx.all(db.selectFrom('passkeys').select('id').where('member_id', '=', memberId))
    if (own.length >= mostPasskeys) throw problem('too_many_passkeys')
    const added = tx.change(
      db
        .insertInto('passkeys')
        .values(row)
        .onConflict((conflict) => conflict.doNothing()),
    )
    if (added === 0) throw problem('passkey_refused')
    recordInAuditLog(tenant, tx, actor, { action: 'passkey.added', subjectId: row.id })
  })
  return toPasskey(row)
}

/**
 * Turns an assertion into a session; the challenge is spent by it.
 *
 * @throws `unauthenticated` alike for whatever is wrong with it, and for disabled members.
 */
export async function createSessionByPasskey(
  tenant: TenantContext,
  credential: Assertion,
  newcomer: Newcomer,
): Promise<Opened> {
  const passkey = await findStoredPasskey(tenant, credential.id)
  const proved = passkey && (await readAssertion(tenant, passkey, credential))
  if (!proved) throw problem('unauthenticated')
  const { db } = tenant
  return tenant.write((tx) => {
    if (!spend(tenant, tx, proved.answered)) throw problem('unauthenticated')
    const used = { counter: proved.counter, used_at: Date.now() }
    const kept = tx.change(db.updateTable('passkeys').set(used).where('id', '=', passkey.id))
    if (kept === 0) throw problem('unauthenticated')
    return openSession(tenant, tx, passkey.member_id, newcomer)
  })
}

/** @throws `not_found`, also for somebody else's */
export function renamePasskey(tenant: TenantContext, memberId: string, id: string, name: string): Passkey {
  const { db } = tenant
  const renamed = tenant.write((tx) =>
    tx.first(
      db
        .updateTable('passkeys')
        .set({ name })
        .where('id', '=', id)
        .where('member_id', '=', memberId)
        .returning(['id', 'name', 'created_at', 'used_at']),
    ),
  )
  if (!renamed) throw problem('not_found')
  return toPasskey(renamed)
}

/** @throws `not_found`, also for somebody else's */
export function removePasskey(tenant: TenantContext, memberId: string, id: string, actor: Actor) {
  tenant.write((tx) => {
    const removed = tx.change(tenant.db.deleteFrom('passkeys').where('id', '=', id).where('member_id', '=', memberId))
    if (removed === 0) throw problem('not_found')
    recordInAuditLog(tenant, tx, actor, { action: 'passkey.removed', subjectId: id })
  })
}

/** Whether this is the first time that a challenge is answered. */
function spend({ db }: TenantContext, tx: Tx, { challenge, expiresAt }: Answered): boolean {
  const row = { challenge_hash: sha256(challenge), expires_at: expiresAt }
  const spent = db
    .insertInto('spent_challenges')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
  return tx.change(spent) === 1
}
