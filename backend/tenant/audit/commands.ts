import type { AuditAction } from '../../contracts/audit.ts'
import type { TenantContext } from '../context.ts'
import type { Tx } from '../db/tx-sync.ts'
import type { Actor } from '../http/request-context.ts'
import { chainStart, computeDetailsDigest, computeEntryHash } from './rules.ts'

interface Act {
  action: AuditAction
  subjectId?: string
  /** Only their digest is kept, so that erasing a person's data never breaks the chain. */
  details?: unknown
}

/**
 * Adds an act to the chain, in the same transaction as the act itself. It follows the head and not the last
 * entry there is: were the end of the log cut off, what is added later would show the gap for ever.
 */
export function recordInAuditLog({ db }: TenantContext, tx: Tx, actor: Actor, act: Act) {
  const head = tx.first(db.selectFrom('audit_head').select(['seq', 'hash']))
  const entry = {
    at: Date.now(),
    actor_kind: actor.kind,
    actor_id: actor.id,
    action: act.action,
    subject_id: act.subjectId ?? null,
    digest: computeDetailsDigest(act.details),
    previous_hash: head?.hash ?? chainStart,
  }
  const next = { seq: (head?.seq ?? 0) + 1, hash: computeEntryHash(entry) }
  tx.insert('audit_log', { ...entry, ...next })
  if (head) tx.run(db.updateTable('audit_head').set(next))
  else tx.insert('audit_head', { only_row: 1, ...next })
}
