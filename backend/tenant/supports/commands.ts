import type { ProposalStatus } from '../../contracts/kinds/proposals.ts'
import type { Support } from '../../contracts/supports.ts'
import { problem } from '../../http/problem.ts'
import type { TenantContext } from '../context.ts'
import type { Tx } from '../db/tx-sync.ts'
import { takesSupports } from '../dialogues/kinds/proposals/rules.ts'
import { computeThreshold, getSettings } from '../dialogues/kinds/proposals/settings.ts'
import { getPublicDialogue } from '../dialogues/queries.ts'
import { computeAvailability, type DialogueRow } from '../dialogues/rules.ts'
import { system } from '../http/request-context.ts'
import { recordEvent } from '../submissions/events.ts'
import { toIdentityHash } from './rules.ts'

interface Target {
  dialogue: string
  proposal: string
}

/**
 * Counts this device's support, once however often it is sent. Reaching the threshold changes the status in
 * the same transaction.
 *
 * @throws `unauthenticated` for a token that is not ours, `dialogue_not_open`, `not_found`.
 */
export function supportProposal(tenant: TenantContext, target: Target, token: string): Promise<Support> {
  return change(tenant, target, token, (tx, seq, identity_hash) => {
    const row = { submission_seq: seq, level: 'device', identity_hash, at: Date.now() } as const
    return tx.run(
      tenant.db
        .insertInto('supports')
        .values(row)
        .onConflict((conflict) => conflict.doNothing()),
    )
  })
}

/** Takes this device's support back; doing it twice changes nothing. */
export async function withdrawSupport(tenant: TenantContext, target: Target, token: string): Promise<Support> {
  const result = await change(tenant, target, token, (tx, seq, identity_hash) => {
    const removal = tenant.db
      .deleteFrom('supports')
      .where('submission_seq', '=', seq)
      .where('level', '=', 'device')
      .where('identity_hash', '=', identity_hash)
    return -tx.run(removal)
  })
  return { ...result, supported: false }
}

async function change(
  tenant: TenantContext,
  target: Target,
  token: string,
  apply: (tx: Tx, seq: number, identityHash: string) => number,
): Promise<Support> {
  const identityHash = toIdentityHash(tenant.keys, token)
  if (!identityHash) throw problem('unauthenticated')
  const dialogue = await getPublicDialogue(tenant, target.dialogue)
  return tenant.write((tx) => {
    const proposal = findVisible(tenant, tx, dialogue, target.proposal)
    if (!proposal) throw problem('not_found')
    const open = computeAvailability(dialogue, tenant.profile.state) === 'open'
    if (!open || !takesSupports(proposal.status)) throw problem('dialogue_not_open')
    const difference = apply(tx, proposal.seq, identityHash)
    const supports = proposal.supports + difference
    if (difference !== 0) {
      tx.run(tenant.db.updateTable('proposals').set({ supports }).where('seq', '=', proposal.seq))
      reachThreshold(tenant, tx, dialogue, { ...proposal, supports })
    }
    return { supports, supported: true }
  })
}

const findVisible = ({ db }: TenantContext, tx: Tx, dialogue: DialogueRow, id: string) =>
  tx.first(
    db
      .selectFrom('submissions')
      .innerJoin('proposals', 'proposals.seq', 'submissions.seq')
      .select(['proposals.seq', 'proposals.supports', 'proposals.status'])
      .where('submissions.id', '=', id)
      .where('proposals.dialogue_id', '=', dialogue.id)
      .where('visible', '=', 1),
  )

interface Supported {
  seq: number
  supports: number
  status: ProposalStatus
}

function reachThreshold(tenant: TenantContext, tx: Tx, dialogue: DialogueRow, { seq, supports, status }: Supported) {
  const threshold = computeThreshold(getSettings(dialogue))
  if (threshold === null || supports < threshold || status !== 'published') return
  tx.run(
    tenant.db
      .updateTable('proposals')
      .set((row) => ({ status: 'threshold_reached', version: row('version', '+', 1) }))
      .where('seq', '=', seq),
  )
  recordEvent(tenant, tx, { seq, action: 'reach_threshold', status: 'threshold_reached', actor: system })
}
