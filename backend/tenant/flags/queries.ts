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

/** What citizens have told, oldest first. */
export async function listOpenFlags(tenant: TenantContext, flagged: Flagged): Promise<Flag[]> {
  const rows = await selectOpenFlags(tenant, flagged).select(['reason', 'text', 'at']).orderBy('id').execute()
  return rows.map(({ reason, text, at }) => ({
    reason,
    ...(text === null ? {} : { text }),
    at: new Date(at).toISOString(),
  }))
}
