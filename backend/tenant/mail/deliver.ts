import { type Selectable, sql } from 'kysely'
import type { MailTemplateId } from '../../contracts/mail.ts'
import type { TenantContext } from '../context.ts'
import { prepare } from '../db/prepared.ts'
import type { Database } from '../db/schema.ts'
import { getNewsLinks } from '../following/queries.ts'
import type { JobHandler } from '../jobs/job.ts'
import { renderMail } from './render.ts'
import { DeliveryError, type MailConnection, type MailTransport, type Message } from './transports/transport.ts'

/** Other jobs wait while this one runs, so it makes room for them and goes on after. */
const longestRun = 60_000
/** Between two messages; the citizens who are sending something meanwhile wait for us, and mail doesn't. */
const pause = 25
/** A minute, two, four … six hours at most: twelve attempts take a little over a day. */
const mostAttempts = 12
const longestWait = 6 * 3600_000

/**
 * Sends what waits in the outbox, one message after the other over one connection, each written down as soon
 * as it is taken. A message that can't be sent waits longer each time and is given up after a day, or at once
 * when the server says that it never will be; the outbox tells why. It never holds up the others.
 */
export const deliverMail: JobHandler = async (tenant) => {
  const { mail } = tenant
  if (!mail) return { again: Date.now() + 600_000 }
  await sendWaiting(tenant, mail)
  const [next] = tenant.read(nextMessage(tenant))
  return next && { again: next.next_attempt_at }
}

async function sendWaiting(tenant: TenantContext, mail: MailTransport) {
  const until = Date.now() + longestRun
  // Read one at a time: what is erased meanwhile is not sent.
  const findDue = () => tenant.read(dueMessage(tenant, Date.now()))[0]
  let row = findDue()
  if (!row) return
  const connection = await mail.connect().catch(toDeliveryError)
  if (connection instanceof DeliveryError) return postponeAll(tenant, connection)
  try {
    while (row && connection.usable() && Date.now() < until) {
      recordAttempt(tenant, row, await attempt(tenant, connection, row))
      // The connection isn't held for nobody; and what is erased during the pause is not sent.
      if (findDue()) await scheduler.wait(pause)
      row = findDue()
    }
  } finally {
    await connection.close()
  }
}

/** The state stands in the text, not beside it: that is how SQLite knows that the index of what waits will do. */
const selectWaiting = (db: TenantContext['db']) => db.selectFrom('mail_outbox').where('state', '=', sql.lit('waiting'))

const nextMessage = prepare((db) =>
  selectWaiting(db).select('next_attempt_at').orderBy('next_attempt_at').limit(sql.lit(1)),
)

/** News to followers, which may be thousands, goes last: nobody sits waiting for it, as one does for a code or a link. */
const dueMessage = prepare((db, now: number) =>
  selectWaiting(db)
    .selectAll()
    .where('next_attempt_at', '<=', now)
    .orderBy(sql`follower_id is not null`)
    .orderBy('next_attempt_at')
    .limit(sql.lit(1)),
)

/** Tries to send one message; gives what came in the way. */
const attempt = (tenant: TenantContext, connection: MailConnection, row: OutboxRow) =>
  toMessage(tenant, row)
    .then((message) => connection.send(message))
    .then(() => undefined, toDeliveryError)

function recordAttempt(tenant: TenantContext, row: OutboxRow, error: DeliveryError | undefined) {
  const attempts = row.attempts + 1
  const wait = Math.min(longestWait, 60_000 * 2 ** row.attempts)
  const state = error === undefined ? 'sent' : error.final || attempts >= mostAttempts ? 'failed' : 'waiting'
  if (state === 'sent') return tenant.write((tx) => tx.run(sentMessage(tenant, attempts, row.id)))
  const change = { state, attempts, last_error: error?.reason ?? null, next_attempt_at: Date.now() + wait } as const
  // Given up by an admin meanwhile, it stays so.
  const stillWaiting = tenant.db.updateTable('mail_outbox').where('id', '=', row.id).where('state', '=', 'waiting')
  tenant.write((tx) => tx.run(stillWaiting.set(change)))
}

/** What has been sent need not be remembered: neither to whom nor what it said. */
const sentMessage = prepare((db, attempts: number, id: string) =>
  db
    .updateTable('mail_outbox')
    .set({ state: 'sent', attempts, last_error: null, recipient: '', content: '{}', follower_id: null })
    .where('id', '=', id),
)

/** Nobody is there to take messages: that counts as an attempt for each that is due, without asking again for each. */
async function postponeAll(tenant: TenantContext, error: DeliveryError) {
  const due = await tenant.db
    .selectFrom('mail_outbox')
    .selectAll()
    .where('state', '=', 'waiting')
    .where('next_attempt_at', '<=', Date.now())
    .execute()
  for (const row of due) recordAttempt(tenant, row, error)
}

type OutboxRow = Selectable<Database['mail_outbox']>

async function toMessage(tenant: TenantContext, row: OutboxRow): Promise<Message> {
  const content = {
    ...JSON.parse(row.content),
    ...(row.follower_id ? await getNewsLinks(tenant, row.follower_id) : {}),
  }
  const words = renderMail(tenant, row.template as MailTemplateId, row.language, content)
  const { id, recipient } = row
  return { id, recipient, ...words, ...(content.unsubscribeUrl ? { unsubscribeUrl: content.unsubscribeUrl } : {}) }
}

/** Any other error's message may quote what it was about, so its name has to do. */
const toDeliveryError = (error: unknown) =>
  error instanceof DeliveryError ? error : new DeliveryError(error instanceof Error ? error.name : 'unknown')
