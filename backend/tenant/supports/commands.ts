import type { Support } from '../../contracts/supports.ts'
import { problem } from '../../http/problem.ts'
import type { TenantContext } from '../context.ts'
import type { Tx } from '../db/tx-sync.ts'
import { getPublicDialogue } from '../dialogues/queries.ts'
import { computeAvailability, type DialogueRow } from '../dialogues/rules.ts'
import { count } from '../statistics/commands.ts'
import { standingColumns } from '../submissions/change-status.ts'
import { selectReadable } from '../submissions/visible.ts'
import { type Identity, reachThreshold, selectCounted } from './counting.ts'
import { takesSupports, toIdentityHash } from './rules.ts'

interface Target {
  dialogue: string
  proposal: string
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
  if (tenant.kinds[dialogue.kind].getSupportRules(dialogue)?.level !== 'device')
    throw problem('identity_level_required')
  return tenant.write((tx) => addSupport(tenant, tx, dialogue, getSupportable(tenant, tx, dialogue, target), identity))
}

/**
 * Takes this device's support back, also one that was given to a proposal merged into this one; doing it twice
 * changes nothing. @throws as `supportByDevice` does.
 */
export async function withdrawByDevice(tenant: TenantContext, target: Target, token: string): Promise<Support> {
  const identity = toDevice(tenant, token)
  const dialogue = await getPublicDialogue(tenant, target.dialogue)
  const { db } = tenant
  return tenant.write((tx) => {
    const proposal = getSupportable(tenant, tx, dialogue, target)
    const given = tx.all(selectCounted(tenant, proposal.seq, identity))
    if (given.length === 0) return { supports: proposal.supports, supported: false }
    for (const key of given) tx.run(db.deleteFrom('supports').where((row) => row.and(key)))
    const firstGiven = Math.min(...given.map(({ at }) => at))
    count(tenant, tx, dialogue.id, 'supports', firstGiven, -1)
    const supports = proposal.supports - 1
    tx.run(db.updateTable('submissions').set({ supports }).where('seq', '=', proposal.seq))
    return { supports, supported: false }
  })
}

/** Counts a support unless this identity's counts already. Reaching the threshold changes the status along with it. */
export function addSupport(
  tenant: TenantContext,
  tx: Tx,
  dialogue: DialogueRow,
  proposal: Supportable,
  identity: Identity,
): Support {
  const { db } = tenant
  const { seq } = proposal
  const counted = tx.first(selectCounted(tenant, seq, identity)) !== undefined
  const row = { submission_seq: seq, level: identity.level, identity_hash: identity.hash, at: Date.now() }
  tx.run(
    db
      .insertInto('supports')
      .values(row)
      .onConflict((conflict) => conflict.doNothing()),
  )
  if (counted) return { supports: proposal.supports, supported: true }
  const supports = proposal.supports + 1
  tx.run(db.updateTable('submissions').set({ supports }).where('seq', '=', seq))
  count(tenant, tx, dialogue.id, 'supports', row.at)
  reachThreshold(tenant, tx, dialogue, proposal, supports)
  return { supports, supported: true }
}

type Supportable = ReturnType<typeof getSupportable>

/**
 * The proposal that a support is for: a duplicate's supporters are led on to the one it has become part of.
 *
 * @throws `not_found`, the same for what is hidden as for what never was; `dialogue_not_open`
 */
export function getSupportable(tenant: TenantContext, tx: Tx, dialogue: DialogueRow, { proposal }: Target) {
  const named = tx.first(
    selectReadable(tenant, dialogue, proposal).select(['submissions.seq', 'submissions.merged_into as target']),
  )
  if (!named) throw problem('not_found')
  const found = tx.one(
    tenant.db
      .selectFrom('submissions')
      .select(standingColumns)
      .select('submissions.supports')
      .where('submissions.seq', '=', named.target ?? named.seq),
  )
  const now = Date.now()
  const over = found.closes_at !== null && found.closes_at <= now
  const open = computeAvailability(dialogue, tenant.profile.state, now) === 'open' && !over
  if (!open || !takesSupports(found.status)) throw problem('dialogue_not_open')
  return found
}

function toDevice(tenant: TenantContext, token: string): Identity {
  const hash = toIdentityHash(tenant.keys, token)
  if (!hash) throw problem('unauthenticated')
  return { level: 'device', hash }
}
