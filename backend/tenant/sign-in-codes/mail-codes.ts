import type { TenantContext } from '../context.ts'
import type { Tx } from '../db/tx-sync.ts'
import type { JobHandler } from '../jobs/job.ts'
import { queueMail } from '../mail/commands.ts'
import { codeMinutes, computeCode } from './rules.ts'

const batch = 50

/** Mails the codes that were asked for to those who are members, and forgets every other address. */
export const mailSignInCodes: JobHandler = async (tenant) => {
  const asked = await tenant.db
    .selectFrom('sign_in_codes')
    .select(['ticket_hash', 'email'])
    .where('email', 'is not', null)
    .orderBy('created_at')
    .limit(batch)
    .execute()
  tenant.write((tx) => {
    for (const { ticket_hash, email } of asked) if (email) mailCode(tenant, tx, ticket_hash, email)
  })
  return asked.length === batch ? { again: Date.now() } : undefined
}

function mailCode(tenant: TenantContext, tx: Tx, ticketHash: string, email: string) {
  const { db } = tenant
  const member = tx.first(
    db.selectFrom('members').select(['id', 'language']).where('email', '=', email).where('state', '=', 'active'),
  )
  const found = { email: null, member_id: member?.id ?? null }
  tx.run(db.updateTable('sign_in_codes').set(found).where('ticket_hash', '=', ticketHash))
  if (!member) return
  const code = computeCode(tenant.keys, ticketHash)
  queueMail(tenant, tx, {
    recipient: email,
    template: 'sign_in_code',
    content: { tenant: tenant.profile.name, code: `${code.slice(0, 4)} ${code.slice(4)}`, minutes: codeMinutes },
    language: member.language,
  })
}
