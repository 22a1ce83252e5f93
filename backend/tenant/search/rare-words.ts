import { sql } from 'kysely'
import type { TenantContext } from '../context.ts'

/**
 * Those of the expressions that find the least, rarest first, which together find at most `rows` texts; always one,
 * unless none finds anything. Counting is the cheap part of a search: weighing a text takes ten times as long,
 * and in a large dialogue common words are in thousands of them.
 */
export async function listRarest({ db }: TenantContext, expressions: string[], rows: number): Promise<string[]> {
  const counted: { expression: string; count: number }[] = []
  for (const expression of expressions) {
    const found = db
      .selectFrom('submission_search')
      .select('rowid')
      .where(sql<boolean>`submission_search match ${expression}`)
      // A word is too common or it isn't: how much too common need not be known.
      .limit(rows + 1)
    const { count } = await db
      .selectFrom(found.as('found'))
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    if (count > 0) counted.push({ expression, count })
  }
  let sum = 0
  return counted
    .sort((one, other) => one.count - other.count)
    .filter(({ count }, at) => {
      sum += count
      return at === 0 || sum <= rows
    })
    .map(({ expression }) => expression)
}
