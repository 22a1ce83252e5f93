import type { FlagInput } from '../../contracts/flags.ts'
import { problem } from '../../http/problem.ts'
import type { TenantContext } from '../context.ts'
import type { Tx } from '../db/tx-sync.ts'
import { getPublicDialogue } from '../dialogues/queries.ts'
import { selectVisible } from '../submissions/visible.ts'
import { type Flagged, selectOpenFlags } from './queries.ts'

interface Target {
  dialogue: string
  proposal: string
  /** The comment on the proposal that is meant, instead of the proposal. */
  comment?: string
}

/**
 * Tells the moderators about a public text, also after the dialogue has closed. Who flags is heard once about
 * each, and nothing but a hash of what tells them apart is kept.
 *
 * @throws `not_found`
 */
export async function flag(tenant: TenantContext, target: Target, identity_hash: string, { reason, text }: FlagInput) {
  const dialogue = await getPublicDialogue(tenant, target.dialogue)
  tenant.write((tx) => {
    const proposal = tx.first(selectVisible(tenant, dialogue, target.proposal))
    if (!proposal) throw problem('not_found')
    const comment_seq = target.comment ? getVisibleComment(tenant, tx, proposal.seq, target.comment) : null
    const row = { submission_seq: proposal.seq, comment_seq, identity_hash, reason, text: text ?? null, at: Date.now() }
    tx.run(
      tenant.db
        .insertInto('flags')
        .values(row)
        .onConflict((conflict) => conflict.doNothing()),
    )
  })
}

function getVisibleComment({ db }: TenantContext, tx: Tx, submissionSeq: number, id: string): number {
  const found = tx.first(
    db
      .selectFrom('comments')
      .select('seq')
      .where('id', '=', id)
      .where('submission_seq', '=', submissionSeq)
      .where('visible', '=', 1),
  )
  if (!found) throw problem('not_found')
  return found.seq
}

/** A member has decided at this instant: the flags there are have done their work. Gives how many they were. */
export function settleFlags(tenant: TenantContext, tx: Tx, flagged: Flagged, at: number): number {
  const open = selectOpenFlags(tenant, flagged).select('id')
  return tx.change(tenant.db.updateTable('flags').set({ settled_at: at }).where('id', 'in', open))
}

/** The decision that settled them is taken back. */
export function reopenFlags({ db }: TenantContext, tx: Tx, { submissionSeq, commentSeq }: Flagged, settledAt: number) {
  tx.run(
    db
      .updateTable('flags')
      .set({ settled_at: null })
      .where('submission_seq', '=', submissionSeq)
      .where('comment_seq', 'is', commentSeq)
      .where('settled_at', '=', settledAt),
  )
}
