import { type SqlBool, sql } from 'kysely'
import type { TenantContext } from '../../../context.ts'
import type { DialogueRow } from '../../rules.ts'
import { indexProposal } from './projection.ts'

/** Some tens of milliseconds of stemming: nobody notices the wait. */
const slice = 250

/**
 * Indexes the next proposals after `after` in the dialogue's present language, those that are in the index
 * already; gives the last one's `seq`, or undefined when none was left.
 */
export async function reindexProposals(
  tenant: TenantContext,
  dialogue: DialogueRow,
  after: number,
): Promise<number | undefined> {
  const { db } = tenant
  const proposals = await db
    .selectFrom('proposals')
    .select(['seq', 'heading', 'text'])
    .where('dialogue_id', '=', dialogue.id)
    .where('seq', '>', after)
    .where(sql<SqlBool>`exists (select 1 from proposal_search where proposal_search.rowid = proposals.seq)`)
    .orderBy('seq')
    .limit(slice)
    .execute()
  tenant.write((tx) => {
    for (const { seq, ...words } of proposals) {
      tx.run(db.deleteFrom('proposal_search').where('rowid', '=', seq))
      indexProposal(tx, seq, words, dialogue.language)
    }
  })
  return proposals.at(-1)?.seq
}
