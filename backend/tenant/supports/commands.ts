import type { IdentityLevel } from '../../contracts/kinds/proposals.ts'
import type { Support } from '../../contracts/supports.ts'
import { problem } from '../../http/problem.ts'
import type { TenantContext } from '../context.ts'
import type { Tx } from '../db/tx-sync.ts'
import { changeStatus, standingColumns } from '../dialogues/kinds/proposals/change-status.ts'
import { takesSupports } from '../dialogues/kinds/proposals/rules.ts'
import { computeThreshold, getSettings } from '../dialogues/kinds/proposals/settings.ts'
import { getPublicDialogue } from '../dialogues/queries.ts'
import { computeAvailability, type DialogueRow } from '../dialogues/rules.ts'
import { system } from '../http/request-context.ts'
import { toIdentityHash } from './rules.ts'

interface Target {
  dialogue: string
  proposal: string
}

export interface Identity {
  level: IdentityLevel
  hash: string
}

/**
 * Counts this device's support, once however often it is sent.
 *
 * @throws `unauthenticated` for a token that is not ours; `identity_level_required` where a confirmed address
 * is asked for; `dialogue_not_open`, `not_found`.
 */
export async function supportByDevice(tenant: TenantContext, target: Target, token: string): Promise<Support> {
  const identity = toDevice(tenant, token)
  const dialogue = await getPublicDialogue(tenant, target.dialogue)
  if (getSettings(dialogue).supporting !== 'device') throw problem('identity_level_required')
  return tenant.write((tx) => addSupport(tenant, tx, dialogue, getSupportable(tenant, tx, dialogue, target), identity))
}

/** Takes this device's support back; doing it twice changes nothing. @throws as `supportByDevice` does. */
export async function withdrawByDevice(tenant: TenantContext, target: Target, token: string): Promise<Support> {
  const { level, hash } = toDevice(tenant, token)
  const dialogue = await getPublicDialogue(tenant, target.dialogue)
  const { db } = tenant
  return tenant.write((tx) => {
    const { seq, supports } = getSupportable(tenant, tx, dialogue, target)
    const key = { submission_seq: seq, level, identity_hash: hash }
    const removed = tx.run(db.deleteFrom('supports').where((row) => row.and(key)))
    if (removed > 0)
      tx.run(
        db
          .updateTable('proposals')
          .set({ supports: supports - 1 })
          .where('seq', '=', seq),
      )
    return { supports: supports - removed, supported: false }
  })
}

/** Counts a support unless this identity's counts already. Reaching the threshold changes the status along with it. */
export function addSupport(
  tenant: TenantContext,
  tx: Tx,
  dialogue: DialogueRow,
  proposal: Supportable,
  { level, hash }: Identity,
): Support {
  const { db } = tenant
  const { seq } = proposal
  const row = { submission_seq: seq, level, identity_hash: hash, at: Date.now() }
  const added = tx.run(
    db
      .insertInto('supports')
      .values(row)
      .onConflict((conflict) => conflict.doNothing()),
  )
  const supports = proposal.supports + added
  if (added > 0) {
    tx.run(db.updateTable('proposals').set({ supports }).where('seq', '=', seq))
    const threshold = computeThreshold(getSettings(dialogue))
    if (threshold !== null && supports >= threshold && proposal.status === 'published') {
      const change = { action: 'reach_threshold', status: 'threshold_reached', actor: system } as const
      changeStatus(tenant, tx, dialogue, proposal, change)
    }
  }
  return { supports, supported: true }
}

type Supportable = ReturnType<typeof getSupportable>

/** @throws `not_found`, the same for what is hidden as for what never was; `dialogue_not_open` */
export function getSupportable({ db, profile }: TenantContext, tx: Tx, dialogue: DialogueRow, { proposal }: Target) {
  const found = tx.first(
    db
      .selectFrom('submissions')
      .innerJoin('proposals', 'proposals.seq', 'submissions.seq')
      .select(standingColumns)
      .select('proposals.supports')
      .where('submissions.id', '=', proposal)
      .where('proposals.dialogue_id', '=', dialogue.id)
      .where('visible', '=', 1),
  )
  if (!found) throw problem('not_found')
  const now = Date.now()
  const over = found.closes_at !== null && found.closes_at <= now
  const open = computeAvailability(dialogue, profile.state, now) === 'open' && !over
  if (!open || !takesSupports(found.status)) throw problem('dialogue_not_open')
  return found
}

function toDevice(tenant: TenantContext, token: string): Identity {
  const hash = toIdentityHash(tenant.keys, token)
  if (!hash) throw problem('unauthenticated')
  return { level: 'device', hash }
}
