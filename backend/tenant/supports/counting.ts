import { sql } from 'kysely'
import type { IdentityLevel } from '../../contracts/kinds/proposals.ts'
import type { TenantContext } from '../context.ts'
import type { Tx } from '../db/tx-sync.ts'
import type { DialogueRow } from '../dialogues/rules.ts'
import { system } from '../http/request-context.ts'
import { selectGroup } from '../merging/queries.ts'
import { changeStatus, type Standing } from '../submissions/change-status.ts'

export interface Identity {
  level: IdentityLevel
  hash: string
}

/** An identity's supports of a proposal and of those merged into it: however many there are, they count one. */
export const selectCounted = (tenant: TenantContext, seq: number, { level, hash }: Identity) =>
  tenant.db
    .selectFrom('supports')
    .selectAll()
    .where('level', '=', level)
    .where('identity_hash', '=', hash)
    .where('submission_seq', 'in', selectGroup(tenant, seq))

/**
 * Counts anew from what is stored: everyone who supports a proposal or one merged into it, once, and the
 * numbers that came with them from other services.
 */
export function recountSupports(tenant: TenantContext, tx: Tx, seq: number): number {
  const { db } = tenant
  const group = selectGroup(tenant, seq)
  const identities = db
    .selectFrom('supports')
    .select(['level', 'identity_hash'])
    .distinct()
    .where('submission_seq', 'in', group)
  const { given } = tx.one(db.selectFrom(identities.as('one')).select(({ fn }) => fn.countAll<number>().as('given')))
  const { imported } = tx.one(
    db.selectFrom('submissions').select(sql<number>`sum(imported_supports)`.as('imported')).where('seq', 'in', group),
  )
  const supports = given + imported
  tx.run(db.updateTable('submissions').set({ supports }).where('seq', '=', seq))
  return supports
}

/** Lets a published submission pass the threshold that it has reached. */
export function reachThreshold(
  tenant: TenantContext,
  tx: Tx,
  dialogue: DialogueRow,
  proposal: Standing,
  supports: number,
) {
  const threshold = tenant.kinds[dialogue.kind].getSupportRules(dialogue)?.threshold ?? null
  if (threshold === null || supports < threshold || proposal.status !== 'published') return
  const change = { action: 'reach_threshold', status: 'threshold_reached', actor: system } as const
  changeStatus(tenant, tx, dialogue, proposal, change)
}
