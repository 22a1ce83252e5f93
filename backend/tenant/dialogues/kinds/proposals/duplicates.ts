import { problem } from '../../../../http/problem.ts'
import type { TenantContext } from '../../../context.ts'
import type { Tx } from '../../../db/tx-sync.ts'
import type { DialogueRow } from '../../rules.ts'
import { computeClosingTime } from './rules.ts'

/**
 * The same heading again, within the months the kommun has set, is the same proposal: its author is shown the
 * one there is. Nearly the same is for the citizen and the moderator to judge.
 *
 * @throws `duplicate` with the public proposal's id.
 */
export function refuseDuplicate(
  { db }: TenantContext,
  tx: Tx,
  dialogue: DialogueRow,
  heading: string,
  months: number,
  now = Date.now(),
) {
  const oldest = computeClosingTime(now, { unit: 'months', choices: [-months] }, null) ?? 0
  const same = tx.first(
    db
      .selectFrom('proposals')
      .innerJoin('submissions', 'submissions.seq', 'proposals.seq')
      .select('submissions.id')
      .where('proposals.dialogue_id', '=', dialogue.id)
      .where('visible', '=', 1)
      .where('published_at', '>=', oldest)
      .where((row) => row(row.fn<string>('lower', ['heading']), '=', heading.toLowerCase()))
      .limit(1),
  )
  if (same) throw problem('duplicate', { proposal: same.id })
}
