import type { Selectable } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { MemberChange, MemberInput } from '../../contracts/members.ts'
import { problem } from '../../http/problem.ts'
import { recordInAuditLog } from '../audit/commands.ts'
import type { TenantContext } from '../context.ts'
import type { Database } from '../db/schema.ts'
import type { Tx } from '../db/tx-sync.ts'
import type { Actor } from '../http/request-context.ts'
import { removeSessions } from '../sessions/commands.ts'
import { isActiveAdmin } from './rules.ts'

type MemberRow = Selectable<Database['members']>

/** Adds a member who can sign in at once, by a code or a link. @throws `already_exists` */
export function addMember(tenant: TenantContext, tx: Tx, input: MemberInput, actor: Actor): MemberRow {
  const { email, name, role, language = tenant.profile.language } = input
  const now = Date.now()
  const row = {
    id: uuidv7(),
    email: email.toLowerCase(),
    name,
    role,
    state: 'active',
    language,
    created_at: now,
  } as const
  const added = tx.first(
    tenant.db
      .insertInto('members')
      .values(row)
      .onConflict((conflict) => conflict.column('email').doNothing())
      .returningAll(),
  )
  if (!added) throw problem('already_exists')
  recordInAuditLog(tenant, tx, actor, { action: 'member.created', subjectId: row.id, details: { role } })
  return added
}

/**
 * Changes what is given of a member. Disabling takes every way in that is open from them, at once.
 *
 * @throws `not_found`; `last_admin` when nobody could let anybody in afterwards.
 */
export function changeMember(tenant: TenantContext, id: string, change: MemberChange, actor: Actor): MemberRow {
  const { db } = tenant
  return tenant.write((tx) => {
    const before = tx.first(db.selectFrom('members').selectAll().where('id', '=', id))
    if (!before) throw problem('not_found')
    const { name = before.name, role = before.role, language = before.language, state = before.state } = change
    const after = { ...before, name, role, language, state }
    if (isActiveAdmin(before) && !isActiveAdmin(after)) requireOtherAdmin(tenant, tx, id)
    tx.run(db.updateTable('members').set({ name, role, language, state }).where('id', '=', id))
    if (state === 'disabled') removeSessions(tenant, tx, id)
    const details = { role, state }
    for (const action of listActs(before, after))
      recordInAuditLog(tenant, tx, actor, { action, subjectId: id, details })
    return after
  })
}

function requireOtherAdmin({ db }: TenantContext, tx: Tx, id: string) {
  const other = tx.first(
    db
      .selectFrom('members')
      .select('id')
      .where('role', '=', 'admin')
      .where('state', '=', 'active')
      .where('id', '!=', id)
      .limit(1),
  )
  if (!other) throw problem('last_admin')
}

/** What has happened, in the audit log's words; nothing, when all is as it was. */
function* listActs(before: MemberRow, after: MemberRow) {
  if (before.state !== after.state) yield after.state === 'disabled' ? 'member.disabled' : 'member.enabled'
  if (before.role !== after.role) yield 'member.role_changed'
  if (before.name !== after.name || before.language !== after.language) yield 'member.changed'
}
