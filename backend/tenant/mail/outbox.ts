import { sql } from 'kysely'
import type { MailTemplateId, Outbox, OutboxItem, OutboxQuery } from '../../contracts/mail.ts'
import { problem } from '../../http/problem.ts'
import { recordInAuditLog } from '../audit/commands.ts'
import type { TenantContext } from '../context.ts'
import type { Actor } from '../http/request-context.ts'
import { scheduleJob } from '../jobs/schedule.ts'
import { maskRecipient } from './rules.ts'

/** Messages, newest first, a page at a time. @throws `invalid_input` for a cursor that is not ours. */
export async function listOutbox(tenant: TenantContext, query: OutboxQuery): Promise<Outbox> {
  const { state, template, cursor, limit } = query
  if (cursor !== undefined && !/^\d{1,15}$/.test(cursor)) {
    throw problem('invalid_input', { errors: [{ pointer: '/cursor', code: 'invalid_format' }] })
  }
  let selected = selectItems(tenant)
  if (cursor !== undefined) selected = selected.where(position, '<', Number(cursor))
  if (state) selected = selected.where('mail_outbox.state', '=', state)
  if (template) selected = selected.where('template', '=', template)
  const rows = await selected
    .orderBy(position, 'desc')
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    destination: tenant.mailDestination,
    counts: await countByState(tenant),
    items: page.map(toItem),
    ...(rows.length > limit && last ? { next: String(last.position) } : {}),
  }
}

/** @throws `not_found` */
export async function getOutboxItem(tenant: TenantContext, id: string): Promise<OutboxItem> {
  const row = await selectItems(tenant).where('mail_outbox.id', '=', id).executeTakeFirst()
  if (!row) throw problem('not_found')
  return toItem(row)
}

/** Tries a message again now, with a day of attempts ahead. @throws `not_found`, `transition_not_allowed` once it is sent. */
export function retryMail(tenant: TenantContext, id: string, actor: Actor) {
  const now = Date.now()
  tenant.write((tx) => {
    const found = tx.first(tenant.db.selectFrom('mail_outbox').select('state').where('id', '=', id))
    if (!found) throw problem('not_found')
    if (found.state === 'sent') throw problem('transition_not_allowed')
    const fresh = { state: 'waiting', attempts: 0, next_attempt_at: now } as const
    tx.run(tenant.db.updateTable('mail_outbox').set(fresh).where('id', '=', id))
    scheduleJob(tenant, tx, { kind: 'deliver_mail', runAt: now })
    recordInAuditLog(tenant, tx, actor, { action: 'mail.retried', subjectId: id })
  })
}

/** Stops trying to send a message. @throws `not_found`, `transition_not_allowed` unless it waits. */
export function giveUpMail(tenant: TenantContext, id: string, actor: Actor) {
  tenant.write((tx) => {
    const found = tx.first(tenant.db.selectFrom('mail_outbox').select('state').where('id', '=', id))
    if (!found) throw problem('not_found')
    if (found.state !== 'waiting') throw problem('transition_not_allowed')
    const given = { state: 'failed', last_error: 'given_up' } as const
    tx.run(tenant.db.updateTable('mail_outbox').set(given).where('id', '=', id))
    recordInAuditLog(tenant, tx, actor, { action: 'mail.given_up', subjectId: id })
  })
}

/** The order in which messages were put in the outbox. */
const position = sql<number>`mail_outbox.rowid`

const selectItems = ({ db }: TenantContext) =>
  db
    .selectFrom('mail_outbox')
    .leftJoin('submissions', 'submissions.seq', 'mail_outbox.submission_seq')
    .leftJoin('dialogues', 'dialogues.id', 'submissions.dialogue_id')
    .select(['mail_outbox.id', 'template', 'mail_outbox.language', 'mail_outbox.state', 'recipient', 'attempts'])
    .select(['last_error', 'next_attempt_at', 'mail_outbox.created_at', 'dialogues.slug'])
    .select(position.as('position'))

type Row = Awaited<ReturnType<ReturnType<typeof selectItems>['executeTakeFirstOrThrow']>>

const toItem = (row: Row): OutboxItem => ({
  id: row.id,
  template: row.template as MailTemplateId,
  language: row.language,
  state: row.state,
  ...(row.recipient ? { recipient: maskRecipient(row.recipient) } : {}),
  ...(row.slug ? { dialogue: row.slug } : {}),
  attempts: row.attempts,
  ...(row.last_error ? { lastError: row.last_error } : {}),
  ...(row.state === 'waiting' ? { nextAttemptAt: toTime(row.next_attempt_at) } : {}),
  createdAt: toTime(row.created_at),
})

const toTime = (instant: number) => new Date(instant).toISOString()

async function countByState({ db }: TenantContext): Promise<Outbox['counts']> {
  const rows = await db
    .selectFrom('mail_outbox')
    .select(({ fn }) => ['state', fn.countAll<number>().as('n')])
    .groupBy('state')
    .execute()
  return { waiting: 0, sent: 0, failed: 0, ...Object.fromEntries(rows.map(({ state, n }) => [state, n])) }
}
