import { sql } from 'kysely'
import type { TenantContext } from '../context.ts'
import type { JobHandler } from '../jobs/job.ts'

/** Pages written anew in one step: a few milliseconds. */
const pages = 200
/** Then other jobs have their turn. */
const stepsInARow = 20

/**
 * Writes the search index anew, a few pages at a time, after texts have left it: until then the words of what was
 * destroyed would still stand in its pages.
 */
export const tidySearch: JobHandler = async (tenant, payload) => {
  // A negative number begins by bringing all of the index into one merge.
  if (payload === null) merge(tenant, -pages)
  for (let step = 0; step < stepsInARow; step += 1) {
    if (!merge(tenant, pages)) return undefined
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { again: Date.now(), payload: 'goes on' }
}

/** Does one step; false when there was nothing left to do (SQLite's documented sign: fewer than two changes). */
const merge = ({ db, write }: TenantContext, amount: number): boolean =>
  write((tx) => {
    const before = countChanges(tx, db)
    tx.run(
      db.insertInto('submission_search').values({
        // biome-ignore lint/suspicious/noExplicitAny: FTS5 takes its commands as a column of the table's own name
        ...({ submission_search: 'merge', rank: amount } as any),
      }),
    )
    return countChanges(tx, db) - before >= 2
  })

const countChanges = (tx: Parameters<Parameters<TenantContext['write']>[0]>[0], db: TenantContext['db']) =>
  tx.one(db.selectNoFrom(sql<number>`total_changes()`.as('n'))).n
