import { sql } from 'kysely'
import type { Hold } from '../../contracts/retention.ts'
import { problem } from '../../http/problem.ts'
import type { TenantContext } from '../context.ts'

/** Holds, newest first, a page at a time. @throws `invalid_input` for a cursor that is not ours. */
export async function listHolds(
  tenant: TenantContext,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<{ items: Hold[]; next?: string }> {
  if (cursor !== undefined && !/^\d{1,15}$/.test(cursor)) {
    throw problem('invalid_input', { errors: [{ pointer: '/cursor', code: 'invalid_format' }] })
  }
  const rows = await selectHolds(tenant)
    .where('holds.seq', '<', cursor === undefined ? Number.MAX_SAFE_INTEGER : Number(cursor))
    .orderBy('holds.seq', 'desc')
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { items: page.map(toHold), ...(rows.length > limit && last ? { next: String(last.seq) } : {}) }
}

export async function getHold(tenant: TenantContext, id: string): Promise<Hold> {
  return toHold(await selectHolds(tenant).where('holds.id', '=', id).executeTakeFirstOrThrow())
}

const selectHolds = ({ db }: TenantContext) =>
  db
    .selectFrom('holds')
    .innerJoin('dialogues', 'dialogues.id', 'holds.dialogue_id')
    .leftJoin('submissions', 'submissions.seq', 'holds.submission_seq')
    .leftJoin('members', 'members.id', 'holds.created_by')
    .select(['holds.seq', 'holds.id', 'holds.reason', 'holds.case_number', 'holds.created_at'])
    .select(['dialogues.slug', 'dialogues.title', 'members.name as by'])
    .select(['submissions.id as submissionId', 'submissions.reference', 'submissions.heading'])

type Row = Awaited<ReturnType<ReturnType<typeof selectHolds>['executeTakeFirstOrThrow']>>

const toHold = (row: Row): Hold => ({
  id: row.id,
  dialogue: { slug: row.slug, title: row.title },
  ...(row.submissionId && row.reference
    ? { submission: { id: row.submissionId, reference: row.reference, heading: row.heading ?? '' } }
    : {}),
  reason: row.reason,
  caseNumber: row.case_number,
  createdAt: new Date(row.created_at).toISOString(),
  ...(row.by ? { by: row.by } : {}),
})

/** The newest hold on a submission or on its whole dialogue, as JSON; null where there is none. */
export const selectHoldOf = sql<string | null>`(
  select json_object('reason', reason, 'caseNumber', case_number) from holds
  where holds.dialogue_id = submissions.dialogue_id
    and (holds.submission_seq is null or holds.submission_seq = submissions.seq)
  order by holds.seq desc limit 1)`
