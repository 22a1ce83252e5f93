import { sql } from 'kysely'
import type { Flag } from '../../contracts/flags.ts'
import type { TenantContext } from '../context.ts'

/** What is flagged: a submission, or one of the comments on it. */
export interface Flagged {
  submissionSeq: number
  commentSeq: number | null
}

/** The flags that nobody has decided on yet. */
export const selectOpenFlags = ({ db }: TenantContext, { submissionSeq, commentSeq }: Flagged) =>
  db
    .selectFrom('flags')
    .where('submission_seq', '=', submissionSeq)
    .where('comment_seq', 'is', commentSeq)
    .where('settled_at', 'is', null)

/** In a query of submissions: how many flags about each itself wait. */
export const openFlagCount = sql<number>`(select count(*) from flags
  where flags.submission_seq = submissions.seq and flags.comment_seq is null and flags.settled_at is null)`

/** What citizens have told, oldest first. */
export async function listOpenFlags(tenant: TenantContext, flagged: Flagged): Promise<Flag[]> {
  const rows = await selectOpenFlags(tenant, flagged).select(['reason', 'text', 'at']).orderBy('id').execute()
  return rows.map(({ reason, text, at }) => ({
    reason,
    ...(text === null ? {} : { text }),
    at: new Date(at).toISOString(),
  }))
}
