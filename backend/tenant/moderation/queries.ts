import type { ModeratedSubmission } from '../../contracts/moderation.ts'
import type { SubmissionStatus } from '../../contracts/submissions.ts'
import { problem } from '../../http/problem.ts'
import type { TenantContext } from '../context.ts'
import { listOpenFlags } from '../flags/queries.ts'
import { listMerged } from '../merging/queries.ts'
import { listRevisions } from '../receipts/revisions.ts'
import { getHistory } from '../submissions/queries.ts'

interface ListQuery {
  dialogue?: string | undefined
  status?: SubmissionStatus | undefined
  flagged?: boolean | undefined
  cursor?: string | undefined
  limit: number
}

/** The queue: oldest first, a page at a time. @throws `invalid_input` for a cursor that is not ours. */
export async function listSubmissions(tenant: TenantContext, { dialogue, status, flagged, cursor, limit }: ListQuery) {
  const after = cursor === undefined ? 0 : Number(cursor)
  if (!Number.isSafeInteger(after)) {
    throw problem('invalid_input', { errors: [{ pointer: '/cursor', code: 'invalid_format' }] })
  }
  let selected = selectSubmissions(tenant).where('submissions.seq', '>', after)
  if (dialogue) selected = selected.where('dialogues.slug', '=', dialogue)
  if (status) selected = selected.where('submissions.status', '=', status)
  if (flagged !== undefined) {
    const open = tenant.db.selectFrom('flags').select('submission_seq').where('settled_at', 'is', null)
    selected = selected.where('submissions.seq', flagged ? 'in' : 'not in', open.where('comment_seq', 'is', null))
  }
  const rows = await selected
    .orderBy('submissions.seq')
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: await Promise.all(page.map((row) => toModerated(tenant, row))),
    ...(rows.length > limit && last ? { next: String(last.seq) } : {}),
  }
}

/** @throws `not_found` */
export async function getStoredSubmission(tenant: TenantContext, id: string) {
  const row = await selectSubmissions(tenant).where('submissions.id', '=', id).executeTakeFirst()
  if (!row) throw problem('not_found')
  return row
}

export const getModeratedSubmission = async (tenant: TenantContext, id: string) =>
  toModerated(tenant, await getStoredSubmission(tenant, id))

const selectSubmissions = ({ db }: TenantContext) =>
  db
    .selectFrom('submissions')
    .innerJoin('dialogues', 'dialogues.id', 'submissions.dialogue_id')
    .selectAll('submissions')
    .select((row) => [
      'dialogues.slug',
      'dialogues.kind',
      row
        .selectFrom('submissions as other')
        .select('other.id')
        .whereRef('other.seq', '=', 'submissions.merged_into')
        .as('target'),
    ])

type Row = Awaited<ReturnType<typeof getStoredSubmission>>

async function toModerated(tenant: TenantContext, row: Row): Promise<ModeratedSubmission> {
  return {
    id: row.id,
    reference: row.reference,
    dialogue: row.slug,
    status: row.status,
    hidden: row.hidden === 1,
    version: row.version,
    createdAt: new Date(row.created_at).toISOString(),
    original: JSON.parse(row.original),
    ...(row.email ? { email: row.email } : {}),
    public: { heading: row.heading, text: row.text, author: row.author },
    revisions: await listRevisions(tenant, row.seq),
    signals: JSON.parse(row.signals),
    flags: await listOpenFlags(tenant, { submissionSeq: row.seq, commentSeq: null }),
    ...(row.target ? { mergedInto: row.target } : {}),
    merged: await listMerged(tenant, row.seq),
    history: await getHistory(tenant, row.seq),
  }
}
