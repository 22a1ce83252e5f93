import type { Selectable } from 'kysely'
import type { ProposalStatus } from '../../../../contracts/kinds/proposals.ts'
import { problem } from '../../../../http/problem.ts'
import type { TenantContext } from '../../../context.ts'
import type { Database } from '../../../db/schema.ts'
import type { Tx } from '../../../db/tx-sync.ts'
import { notifyFollowers } from '../../../following/notify.ts'
import type { Actor } from '../../../http/request-context.ts'
import { scheduleJob } from '../../../jobs/schedule.ts'
import { recordEvent, type SubmissionAction } from '../../../submissions/events.ts'
import type { DialogueRow } from '../../rules.ts'
import { indexProposal } from './projection.ts'
import { computeClosingTime, isPublicStatus } from './rules.ts'
import { getSettings } from './settings.ts'

/** The columns of a proposal that decide where it may go. */
export const standingColumns = [
  'proposals.seq',
  'proposals.status',
  'proposals.hidden',
  'proposals.version',
  'proposals.heading',
  'proposals.category',
  'proposals.open_choice',
  'proposals.published_at',
  'proposals.closes_at',
] as const

export type Standing = Pick<
  Selectable<Database['proposals']>,
  'seq' | 'status' | 'hidden' | 'version' | 'heading' | 'category' | 'open_choice' | 'published_at' | 'closes_at'
>

interface Change {
  action: SubmissionAction
  status: ProposalStatus
  hidden?: boolean
  actor: Actor
  reason?: string | undefined
  /** What changes along with the status. */
  response?: string
  /** The `seq` of the proposal that it becomes part of; null takes it out again. */
  mergedInto?: number | null
}

/**
 * The one way in which a proposal's status changes: the row, its history, the time it closes, and a message
 * to those who follow it, all in the caller's transaction. Gives the status it led to.
 *
 * @throws `version_conflict` when the proposal has changed since it was read.
 */
export function changeStatus(
  tenant: TenantContext,
  tx: Tx,
  dialogue: DialogueRow,
  from: Standing,
  change: Change,
): ProposalStatus {
  const { action, actor, reason, response, mergedInto } = change
  const hidden = change.hidden ?? from.hidden === 1
  const now = Date.now()
  const settings = getSettings(dialogue)
  // Matters that aren't voted on are the kommun's to handle from the moment they are public.
  const exempt =
    change.status === 'published' &&
    from.status !== 'published' &&
    settings.exemptCategories.includes(from.category ?? '')
  const status = exempt ? 'threshold_reached' : change.status
  const first = from.published_at === null && isPublicStatus(status)
  const published_at = first ? now : from.published_at
  const closes_at = first ? computeClosingTime(now, settings.openPeriod, from.open_choice) : from.closes_at
  const changed = tx.run(
    tenant.db
      .updateTable('proposals')
      .set({ status, hidden: hidden ? 1 : 0, version: from.version + 1, published_at, closes_at })
      .$if(mergedInto !== undefined, (update) => update.set({ merged_into: mergedInto ?? null }))
      .$if(response !== undefined, (update) => update.set({ response: response ?? null }))
      .where('seq', '=', from.seq)
      .where('version', '=', from.version),
  )
  if (changed === 0) throw problem('version_conflict', { version: from.version + 1 })
  recordEvent(tx, { seq: from.seq, action, status, actor, reason })
  if (first) {
    const words = tx.one(tenant.db.selectFrom('proposals').select(['heading', 'text']).where('seq', '=', from.seq))
    indexProposal(tx, from.seq, words, dialogue.language)
  }
  if (first && closes_at !== null) scheduleJob(tenant, tx, { kind: 'close_proposals', runAt: closes_at })
  notifyFollowers(tenant, tx, dialogue, { seq: from.seq, heading: from.heading, action, status, reason })
  return status
}
