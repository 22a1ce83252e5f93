import type { AuditEntry, AuditFilter } from '../../contracts/audit.ts'
import type { TenantContext } from '../context.ts'
import { toCsvLine } from '../exports/csv.ts'
import { listAuditEntriesAfter } from './queries.ts'

const piece = 500

const formats = {
  csv: {
    type: 'text/csv; charset=utf-8',
    head: toCsvLine([
      'number',
      'at',
      'actor',
      'actor_id',
      'actor_name',
      'action',
      'subject_id',
      'subject_name',
      'digest',
      'hash',
    ]),
    write: ({ number, at, actor, action, subject, digest, hash }: AuditEntry) =>
      toCsvLine([number, at, actor.kind, actor.id, actor.name, action, subject?.id, subject?.name, digest, hash]),
  },
  jsonl: {
    type: 'application/jsonl; charset=utf-8',
    head: '',
    write: (entry: AuditEntry) => `${JSON.stringify(entry)}\n`,
  },
}

/** The log as a file, read and sent piece by piece: nothing is held but the piece under way. */
export function exportAuditLog(tenant: TenantContext, filter: AuditFilter, format: keyof typeof formats): Response {
  const { type, head, write } = formats[format]
  const encoder = new TextEncoder()
  let after = 0
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      if (head) controller.enqueue(encoder.encode(head))
    },
    pull: async (controller) => {
      const entries = await listAuditEntriesAfter(tenant, filter, after, piece)
      after = entries.at(-1)?.number ?? after
      if (entries.length > 0) controller.enqueue(encoder.encode(entries.map(write).join('')))
      if (entries.length < piece) controller.close()
    },
  })
  const name = `${tenant.profile.slug}-audit-log-${new Date().toISOString().slice(0, 10)}.${format}`
  return new Response(body, {
    headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` },
  })
}
