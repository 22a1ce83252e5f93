import type { Selectable } from 'kysely'
import type { MemberInput } from '../../contracts/members.ts'
import type { SignInLink, SignInLinkInput } from '../../contracts/sessions.ts'
import { problem } from '../../http/problem.ts'
import { recordInAuditLog } from '../audit/commands.ts'
import type { TenantContext } from '../context.ts'
import type { Database } from '../db/schema.ts'
import type { Tx } from '../db/tx-sync.ts'
import type { Actor } from '../http/request-context.ts'
import { sha256 } from '../keys/digest.ts'
import { queueMail } from '../mail/commands.ts'
import { createToken } from '../sessions/tokens.ts'
import { addMember } from './commands.ts'

type MemberRow = Selectable<Database['members']>

const hour = 3600_000
const operatorHours = 24
const invitationDays = 7

/** Adds a member and mails them a link to sign in with. @throws `already_exists` */
export function inviteMember(tenant: TenantContext, input: MemberInput, actor: Actor): MemberRow {
  return tenant.write((tx) => {
    const member = addMember(tenant, tx, input, actor)
    mailInvitation(tenant, tx, member)
    return member
  })
}

/**
 * Mails an active member a fresh link; earlier ones stop working.
 *
 * @throws `not_found`; `transition_not_allowed` for a disabled member.
 */
export function inviteMemberAgain(tenant: TenantContext, id: string, actor: Actor) {
  const { db } = tenant
  tenant.write((tx) => {
    const member = tx.first(db.selectFrom('members').selectAll().where('id', '=', id))
    if (!member) throw problem('not_found')
    if (member.state !== 'active') throw problem('transition_not_allowed')
    tx.run(db.deleteFrom('sign_in_links').where('member_id', '=', id))
    mailInvitation(tenant, tx, member)
    recordInAuditLog(tenant, tx, actor, { action: 'member.invited', subjectId: id })
  })
}

/**
 * The operator's way to let somebody in: makes sure that there is such a member, and a link for them.
 *
 * @returns undefined for a disabled member, whom no link lets in
 */
export function createOperatorLink(
  tenant: TenantContext,
  input: SignInLinkInput,
  actor: Actor,
): SignInLink | undefined {
  const email = input.email.toLowerCase()
  return tenant.write((tx) => {
    const existing = tx.first(tenant.db.selectFrom('members').selectAll().where('email', '=', email))
    const member = existing ?? addMember(tenant, tx, input, actor)
    if (member.state !== 'active') return undefined
    recordInAuditLog(tenant, tx, actor, { action: 'member.invited', subjectId: member.id })
    return addLink(tenant, tx, member, operatorHours * hour)
  })
}

function mailInvitation(tenant: TenantContext, tx: Tx, member: MemberRow) {
  const { url } = addLink(tenant, tx, member, invitationDays * 24 * hour)
  queueMail(tenant, tx, {
    recipient: member.email,
    template: 'invitation',
    content: { tenant: tenant.profile.name, name: member.name, url, days: invitationDays },
    language: member.language,
  })
}

/** The code stands in the fragment: browsers send that to nobody, so no log and no referrer ever has it. */
function addLink({ db, base, profile }: TenantContext, tx: Tx, member: MemberRow, lifetime: number): SignInLink {
  const code = createToken()
  const expires_at = Date.now() + lifetime
  tx.run(db.insertInto('sign_in_links').values({ code_hash: sha256(code), member_id: member.id, expires_at }))
  const url = `${base}/${profile.slug}/admin/sign-in#code=${code}`
  return { code, url, expiresAt: new Date(expires_at).toISOString() }
}
