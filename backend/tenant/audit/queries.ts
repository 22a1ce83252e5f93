import type { AuditEntry, AuditFilter, AuditListQuery, AuditVerification } from '../../contracts/audit.ts'
import { problem } from '../../http/problem.ts'
import type { TenantContext } from '../context.ts'
import { chainStart, findFault, findFaultAtEnd } from './rules.ts'

/** Entries checked at a time: some twenty milliseconds, which no citizen notices. */
const slice = 2000

/** Newest first, a page at a time; the cursor is the number of the last one seen. */
export async function listAuditEntries(tenant: TenantContext, { cursor, limit, ...filter }: AuditListQuery) {
  const before = cursor === undefined ? undefined : Number(cursor)
  if (before !== undefined && !Number.isSafeInteger(before)) {
    throw problem('invalid_input', { errors: [{ pointer: '/cursor', code: 'invalid_format' }] })
  }
  let selected = selectEntries(tenant, filter)
  if (before !== undefined) selected = selected.where('audit_log.seq', '<', before)
  const rows = await selected
    .orderBy('audit_log.seq', 'desc')
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  const last = rows.length > limit ? page.at(-1) : undefined
  return { items: page.map(toEntry), ...(last ? { next: String(last.seq) } : {}) }
}

/** Oldest first, so many after this number; for an export that is read piece by piece. */
export async function listAuditEntriesAfter(tenant: TenantContext, filter: AuditFilter, after: number, limit: number) {
  const rows = await selectEntries(tenant, filter)
    .where('audit_log.seq', '>', after)
    .orderBy('audit_log.seq')
    .limit(limit)
    .execute()
  return rows.map(toEntry)
}

/** Names are looked up when read: the log itself has ids, so that erasing a name never breaks it. */
function selectEntries({ db }: TenantContext, { action, member, subject, from, until }: AuditFilter) {
  let selected = db
    .selectFrom('audit_log')
    .leftJoin('members as actor', 'actor.id', 'audit_log.actor_id')
    .leftJoin('members as member', 'member.id', 'audit_log.subject_id')
    .leftJoin('dialogues', 'dialogues.id', 'audit_log.subject_id')
    .leftJoin('submissions', 'submissions.id', 'audit_log.subject_id')
    .leftJoin('passkeys', 'passkeys.id', 'audit_log.subject_id')
    .leftJoin('tenant', 'tenant.id', 'audit_log.subject_id')
    .selectAll('audit_log')
    .select('actor.name as actor_name')
    .select(({ fn }) =>
      fn
        .coalesce('member.name', 'dialogues.title', 'submissions.reference', 'passkeys.name', 'tenant.name')
        .as('subject_name'),
    )
  if (action?.includes('.')) selected = selected.where('action', '=', action)
  // `/` is what follows `.`: all that begins with "member." lies between, and the index finds it.
  else if (action) selected = selected.where('action', '>', `${action}.`).where('action', '<', `${action}/`)
  if (member) selected = selected.where('actor_id', '=', member)
  if (subject?.startsWith('MK-')) selected = selected.where('submissions.reference', '=', subject)
  else if (subject) selected = selected.where('subject_id', '=', subject)
  if (from) selected = selected.where('at', '>=', Date.parse(from))
  if (until) selected = selected.where('at', '<', Date.parse(until))
  return selected
}

type Row = Awaited<ReturnType<ReturnType<typeof selectEntries>['execute']>>[number]

const toEntry = (row: Row): AuditEntry => ({
  number: row.seq,
  at: new Date(row.at).toISOString(),
  actor: {
    kind: row.actor_kind,
    ...(row.actor_id === null ? {} : { id: row.actor_id }),
    ...(row.actor_name === null ? {} : { name: row.actor_name }),
  },
  action: row.action,
  ...(row.subject_id === null
    ? {}
    : { subject: { id: row.subject_id, ...(row.subject_name === null ? {} : { name: row.subject_name }) } }),
  digest: row.digest,
  hash: row.hash,
})

/**
 * Recomputes a slice of the chain from entry `from`, and at the end of the log compares with the head. Whoever
 * asks walks on at `next`, so that no request is long however long the log is.
 */
export async function verifyAuditLog({ db }: TenantContext, from: number): Promise<AuditVerification> {
  const head = await db.selectFrom('audit_head').select(['seq', 'hash']).executeTakeFirst()
  const [total, hash] = [head?.seq ?? 0, head?.hash ?? chainStart]
  const before = await db
    .selectFrom('audit_log')
    .select('hash')
    .where('seq', '=', from - 1)
    .executeTakeFirst()
  if (from > 1 && !before) return { total, hash, whole: 0, fault: { number: from - 1, kind: 'missing' } }
  const entries = await db
    .selectFrom('audit_log')
    .selectAll()
    .where('seq', '>=', from)
    .orderBy('seq')
    .limit(slice)
    .execute()
  const fault = findFault(entries, { seq: from, previous: before?.hash ?? chainStart })
  if (fault) return { total, hash, whole: fault.number - 1, fault }
  const whole = from - 1 + entries.length
  if (entries.length === slice) return { total, hash, whole, next: whole + 1 }
  const atEnd = findFaultAtEnd(
    { seq: whole, hash: entries.at(-1)?.hash ?? before?.hash ?? chainStart },
    { seq: total, hash },
  )
  return { total, hash, whole, ...(atEnd ? { fault: atEnd } : {}) }
}
