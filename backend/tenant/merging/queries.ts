import type { TenantContext } from '../context.ts'

/** The `seq` of a proposal and of all that are merged into it. */
export const selectGroup = ({ db }: Pick<TenantContext, 'db'>, seq: number) =>
  db
    .selectFrom('submissions')
    .select('submissions.seq')
    .where((row) => row.or([row('submissions.seq', '=', seq), row('submissions.merged_into', '=', seq)]))

/** The duplicates that are merged into a submission. */
export const listMerged = ({ db }: TenantContext, seq: number) =>
  db
    .selectFrom('submissions')
    .select(['id', 'reference', 'heading'])
    .where('merged_into', '=', seq)
    .orderBy('submissions.seq')
    .execute()

/** What a duplicate was merged into, visible or not. */
export const findMergeTarget = async ({ db }: TenantContext, mergedInto: number | null) =>
  mergedInto === null
    ? undefined
    : db
        .selectFrom('submissions')
        .select(['id', 'reference', 'heading'])
        .where('seq', '=', mergedInto)
        .executeTakeFirst()

/** The visible proposal that a duplicate has become part of, if it has. */
export async function findTarget({ db }: TenantContext, mergedInto: number | null) {
  if (mergedInto === null) return undefined
  return db
    .selectFrom('submissions')
    .select(['submissions.id', 'heading'])
    .where('submissions.seq', '=', mergedInto)
    .where('visible', '=', 1)
    .executeTakeFirst()
}
