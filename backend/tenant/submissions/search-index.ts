import { type SqlBool, sql } from 'kysely'
import type { Language } from '../../contracts/primitives.ts'
import type { TenantContext } from '../context.ts'
import type { Tx } from '../db/tx-sync.ts'
import type { DialogueRow } from '../dialogues/rules.ts'
import { toStems } from '../search/stem.ts'

interface Words {
  heading: string
  text: string
}

/** Makes a submission searchable by stems of its public words, when it becomes public: before that few search for it. */
export function indexSubmission(tx: Tx, seq: number, { heading, text }: Words, language: Language) {
  tx.insert('submission_search', {
    rowid: seq,
    heading: toStems(heading, language).join(' '),
    text: toStems(text, language).join(' '),
  })
}

/** After its public words have changed. */
export function reindexSubmission({ db }: TenantContext, tx: Tx, seq: number, words: Words, language: Language) {
  tx.run(db.deleteFrom('submission_search').where('rowid', '=', seq))
  indexSubmission(tx, seq, words, language)
}

/** Some tens of milliseconds of stemming: nobody notices the wait. */
const slice = 250

/**
 * Indexes the next submissions after `after` in the dialogue's present language, those that are in the index
 * already; gives the last one's `seq`, or undefined when none was left.
 */
export async function reindexSlice(
  tenant: TenantContext,
  { id, language }: DialogueRow,
  after: number,
): Promise<number | undefined> {
  const submissions = await tenant.db
    .selectFrom('submissions')
    .select(['seq', 'heading', 'text'])
    .where('dialogue_id', '=', id)
    .where('seq', '>', after)
    .where(sql<SqlBool>`exists (select 1 from submission_search where submission_search.rowid = submissions.seq)`)
    .orderBy('seq')
    .limit(slice)
    .execute()
  tenant.write((tx) => {
    for (const { seq, ...words } of submissions) reindexSubmission(tenant, tx, seq, words, language)
  })
  return submissions.at(-1)?.seq
}
