import { publicStatuses } from '../../../../contracts/submissions.ts'
import { problem } from '../../../../http/problem.ts'
import type { TenantContext } from '../../../context.ts'
import type { Tx } from '../../../db/tx-sync.ts'
import type { DialogueRow } from '../../rules.ts'
import { computeClosingTime } from './rules.ts'

/**
 * The same heading again, within the months the kommun has set, is the same proposal: its author is shown the
 * one there is, or the one that it has become part of. Nearly the same is for the citizen and the moderator to
 * judge.
 *
 * @throws `duplicate` with the public proposal's id.
 */
export function refuseDuplicate(
  tenant: TenantContext,
  tx: Tx,
  dialogue: DialogueRow,
  heading: string,
  months: number,
  now = Date.now(),
) {
  const oldest = computeClosingTime(now, { unit: 'months', choices: [-months] }, null) ?? 0
  const same = selectSame(tenant, dialogue, heading, oldest)
  const visible = same.where('submissions.visible', '=', 1)
  const merged = same
    .innerJoin('submissions as target', 'target.seq', 'submissions.merged_into')
    .where('submissions.merged_into', 'is not', null)
    .where('submissions.hidden', '=', 0)
    .where('submissions.status', 'in', publicStatuses)
    .where('target.visible', '=', 1)
  // Two questions, each with an index of its own.
  const found = tx.first(visible.select('submissions.id')) ?? tx.first(merged.select('target.id'))
  if (found) throw problem('duplicate', { proposal: found.id })
}

const selectSame = ({ db }: TenantContext, dialogue: DialogueRow, heading: string, oldest: number) =>
  db
    .selectFrom('submissions')
    .where('submissions.dialogue_id', '=', dialogue.id)
    .where('submissions.published_at', '>=', oldest)
    .where((row) => row(row.fn<string>('lower', ['submissions.heading']), '=', heading.toLowerCase()))
    .limit(1)
