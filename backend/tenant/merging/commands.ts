import type { Merge } from '../../contracts/moderation.ts'
import { problem } from '../../http/problem.ts'
import { recordInAuditLog } from '../audit/commands.ts'
import type { TenantContext } from '../context.ts'
import type { Tx } from '../db/tx-sync.ts'
import { getDialogueById } from '../dialogues/queries.ts'
import type { DialogueRow } from '../dialogues/rules.ts'
import type { Actor } from '../http/request-context.ts'
import { scheduleJob } from '../jobs/schedule.ts'
import { getStoredSubmission } from '../moderation/queries.ts'
import { changeStatus, standingColumns } from '../submissions/change-status.ts'
import { reachThreshold, recountSupports } from '../supports/counting.ts'
import { mayMerge } from './rules.ts'

/**
 * Makes a duplicate part of another proposal of the same dialogue. It leaves the lists, its link leads to the
 * other, and whoever supports it is counted there, once; its own supports and history stay as they are, so that
 * the merge can be undone.
 *
 * @throws `not_found`; `version_conflict`; `invalid_input` when there is no such other proposal in the dialogue;
 * `transition_not_allowed` unless both are public and neither is merged already.
 */
export async function mergeSubmission(tenant: TenantContext, id: string, { into, version }: Merge, actor: Actor) {
  const { dialogue_id } = await getStoredSubmission(tenant, id)
  const dialogue = await getDialogueById(tenant, dialogue_id)
  tenant.write((tx) => {
    const duplicate = getStanding(tenant, tx, dialogue_id, id)
    const target = getStanding(tenant, tx, dialogue_id, into)
    if (!duplicate) throw problem('not_found')
    if (duplicate.version !== version) throw problem('version_conflict', { version: duplicate.version })
    if (!target || target.seq === duplicate.seq) {
      throw problem('invalid_input', { errors: [{ pointer: '/into', code: 'invalid_option' }] })
    }
    const hasMerged = findAnyMerged(tenant, tx, duplicate.seq) !== undefined
    if (!mayMerge({ ...duplicate, hasMerged }, target)) throw problem('transition_not_allowed')

    const { status } = duplicate
    changeStatus(tenant, tx, dialogue, duplicate, { action: 'merge', status, actor, mergedInto: target.seq })
    changeStatus(tenant, tx, dialogue, target, { action: 'absorb', status: target.status, actor })
    const supports = recountSupports(tenant, tx, target.seq)
    reachThreshold(tenant, tx, dialogue, { ...target, version: target.version + 1 }, supports)
    recordInAuditLog(tenant, tx, actor, { action: 'submission.merge', subjectId: id, details: { into } })
  })
}

/**
 * Undoes a merge: the proposal stands by itself again, and both count their own supporters.
 *
 * @throws `not_found`; `transition_not_allowed` when it isn't merged.
 */
export async function unmergeSubmission(tenant: TenantContext, id: string, actor: Actor) {
  const { dialogue_id } = await getStoredSubmission(tenant, id)
  const dialogue = await getDialogueById(tenant, dialogue_id)
  tenant.write((tx) => {
    const duplicate = getStanding(tenant, tx, dialogue_id, id)
    if (!duplicate) throw problem('not_found')
    if (!takeApart(tenant, tx, dialogue, duplicate.seq, actor)) throw problem('transition_not_allowed')
    recordInAuditLog(tenant, tx, actor, { action: 'submission.unmerge', subjectId: id })
  })
}

/** Lets a duplicate stand by itself again; false when it isn't merged. */
export function takeApart(tenant: TenantContext, tx: Tx, dialogue: DialogueRow, seq: number, actor: Actor): boolean {
  const select = () => tenant.db.selectFrom('submissions').select(standingColumns)
  const duplicate = tx.one(select().select('merged_into').where('submissions.seq', '=', seq))
  const { merged_into, status, closes_at } = duplicate
  if (merged_into === null) return false
  const target = tx.one(select().where('submissions.seq', '=', merged_into))

  changeStatus(tenant, tx, dialogue, duplicate, { action: 'unmerge', status, actor, mergedInto: null })
  changeStatus(tenant, tx, dialogue, target, { action: 'release', status: target.status, actor })
  recountSupports(tenant, tx, seq)
  recountSupports(tenant, tx, target.seq)
  // Its time may have run out meanwhile.
  if (closes_at !== null) scheduleJob(tenant, tx, { kind: 'close_submissions', runAt: closes_at })
  return true
}

const getStanding = ({ db }: TenantContext, tx: Tx, dialogueId: string, id: string) =>
  tx.first(
    db
      .selectFrom('submissions')
      .select(standingColumns)
      .select(['visible', 'merged_into'])
      .where('submissions.id', '=', id)
      .where('submissions.dialogue_id', '=', dialogueId),
  )

const findAnyMerged = ({ db }: TenantContext, tx: Tx, seq: number) =>
  tx.first(db.selectFrom('submissions').select('seq').where('merged_into', '=', seq).limit(1))
