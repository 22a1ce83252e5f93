import type { Selectable } from 'kysely'
import type { TenantContext } from '../context.ts'
import type { Database } from '../db/schema.ts'
import { getNewsLinks } from '../following/queries.ts'
import type { JobHandler } from '../jobs/job.ts'
import { type MailTemplate, renderMail } from './templates.ts'
import type { MailTransport, Message } from './transports/transport.ts'

const batch = 50
/** Sent side by side, and written down together. */
const atOnce = 10
/** A minute, two, four … six hours at most: twelve attempts take a little over a day. */
const mostAttempts = 12
const longestWait = 6 * 3600_000

/**
 * Sends what waits in the outbox. A message that can't be sent waits longer each time and is given up after
 * a day, which the outbox shows; it never holds up the others.
 */
export const deliverMail: JobHandler = async (tenant) => {
  const { mail } = tenant
  if (!mail) return { again: Date.now() + 600_000 }
  const due = await tenant.db
    .selectFrom('mail_outbox')
    .selectAll()
    .where('state', '=', 'waiting')
    .where('next_attempt_at', '<=', Date.now())
    .orderBy('next_attempt_at')
    .limit(batch)
    .execute()
  for (let at = 0; at < due.length; at += atOnce) {
    const updates = await Promise.all(due.slice(at, at + atOnce).map((row) => attempt(tenant, mail, row)))
    tenant.write((tx) => {
      for (const update of updates) tx.run(update)
    })
  }
  const next = await tenant.db
    .selectFrom('mail_outbox')
    .select('next_attempt_at')
    .where('state', '=', 'waiting')
    .orderBy('next_attempt_at')
    .limit(1)
    .executeTakeFirst()
  return next && { again: next.next_attempt_at }
}

/** Tries to send one message; gives what to write down about it. */
async function attempt(tenant: TenantContext, mail: MailTransport, row: Selectable<Database['mail_outbox']>) {
  const error = await toMessage(tenant, row)
    .then(mail.send)
    .then(() => undefined, toErrorName)
  const attempts = row.attempts + 1
  const wait = Math.min(longestWait, 60_000 * 2 ** row.attempts)
  const state = error === undefined ? 'sent' : attempts >= mostAttempts ? 'failed' : 'waiting'
  const change = { state, attempts, last_error: error ?? null, next_attempt_at: Date.now() + wait } as const
  // What has been sent need not be remembered: neither to whom nor what it said.
  const forgotten = state === 'sent' ? { recipient: '', content: '{}', follower_id: null } : {}
  return tenant.db
    .updateTable('mail_outbox')
    .set({ ...change, ...forgotten })
    .where('id', '=', row.id)
}

async function toMessage(tenant: TenantContext, row: Selectable<Database['mail_outbox']>): Promise<Message> {
  const content = {
    ...JSON.parse(row.content),
    ...(row.follower_id ? await getNewsLinks(tenant, row.follower_id) : {}),
  }
  const words = renderMail(row.template as MailTemplate, row.language, content)
  const { id, recipient } = row
  return { id, recipient, ...words, ...(content.unsubscribeUrl ? { unsubscribeUrl: content.unsubscribeUrl } : {}) }
}

/** A mail server's own words may quote the address, so only the kind of error is kept. */
const toErrorName = (error: unknown) => (error instanceof Error ? error.name : 'unknown')
