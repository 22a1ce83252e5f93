import type { TenantContext } from '../context.ts'
import type { Tx } from '../db/tx-sync.ts'
import type { Actor } from '../http/request-context.ts'
import { chainStart, computeDetailsDigest, computeEntryHash } from './rules.ts'

interface Act {
  /** `subject.happened`, as in `dialogue.created`. */
  action: string
  subjectId?: string
  /** Only their digest is kept, so that erasing a person's data never breaks the chain. */
  details?: unknown
}

/** Adds an act to the chain, in the same transaction as the act itself. */
export function recordInAuditLog({ db }: TenantContext, tx: Tx, actor: Actor, act: Act) {
  const last = tx.first(db.selectFrom('audit_log').select(['seq', 'hash']).orderBy('seq', 'desc').limit(1))
  const entry = {
    at: Date.now(),
    actor_kind: actor.kind,
    actor_id: actor.id,
    action: act.action,
    subject_id: act.subjectId ?? null,
    digest: computeDetailsDigest(act.details),
    previous_hash: last?.hash ?? chainStart,
  }
  const seq = (last?.seq ?? 0) + 1
  tx.run(db.insertInto('audit_log').values({ seq, ...entry, hash: computeEntryHash(entry) }))
}
