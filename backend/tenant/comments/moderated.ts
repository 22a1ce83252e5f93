import type { ModeratedComment, ModeratedCommentQuery } from '../../contracts/comments.ts'
import { problem } from '../../http/problem.ts'
import type { TenantContext } from '../context.ts'
import { listOpenFlags } from '../flags/queries.ts'
import { withPersonalNumbers } from '../moderation/queries.ts'
import { readPosition } from './queries.ts'
import { listCommentPassages, listDecisions } from './rules.ts'

/** The queue: oldest first, a page at a time. @throws `invalid_input` for a cursor that is not ours. */
export async function listModeratedComments(tenant: TenantContext, query: ModeratedCommentQuery) {
  const { dialogue, submission, status, flagged, limit } = query
  let selected = selectComments(tenant).where('comments.seq', '>', readPosition(query.cursor))
  if (dialogue) selected = selected.where('dialogues.slug', '=', dialogue)
  if (submission) selected = selected.where('submissions.id', '=', submission)
  if (status) selected = selected.where('comments.status', '=', status)
  if (flagged !== undefined) {
    const open = tenant.db.selectFrom('flags').select('comment_seq').where('settled_at', 'is', null)
    const known = open.where('comment_seq', 'is not', null)
    selected = selected.where('comments.seq', flagged ? 'in' : 'not in', known)
  }
  const rows = await selected
    .orderBy('comments.seq')
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
export async function getModeratedComment(tenant: TenantContext, id: string): Promise<ModeratedComment> {
  const row = await selectComments(tenant).where('comments.id', '=', id).executeTakeFirst()
  if (!row) throw problem('not_found')
  return toModerated(tenant, row)
}

const selectComments = ({ db }: TenantContext) =>
  db
    .selectFrom('comments')
    .innerJoin('submissions', 'submissions.seq', 'comments.submission_seq')
    .innerJoin('dialogues', 'dialogues.id', 'submissions.dialogue_id')
    .selectAll('comments')
    .select(['submissions.id as submission', 'submissions.reference', 'submissions.heading'])
    .select(['submissions.text as about', 'dialogues.slug', 'dialogues.title', 'dialogues.kind', 'dialogues.language'])

type Row = Awaited<ReturnType<ReturnType<typeof selectComments>['executeTakeFirstOrThrow']>>

async function toModerated(tenant: TenantContext, row: Row): Promise<ModeratedComment> {
  const { id, submission, status, version, text, author, submission_seq, seq } = row
  const { slug, title, kind, language } = row
  const flags = await listOpenFlags(tenant, { submissionSeq: submission_seq, commentSeq: seq })
  const hidden = row.hidden === 1
  return {
    id,
    submission,
    about: { reference: row.reference, heading: row.heading, text: row.about },
    dialogue: { slug, title, kind, language },
    status,
    hidden,
    official: row.official === 1,
    version,
    createdAt: new Date(row.created_at).toISOString(),
    original: JSON.parse(row.original),
    public: { text, author },
    passages: listCommentPassages(row).map(withPersonalNumbers),
    signals: JSON.parse(row.signals),
    flags,
    may: { decide: listDecisions({ status, hidden, flagged: flags.length > 0 }) },
    history: await getCommentHistory(tenant, seq),
  }
}

async function getCommentHistory({ db }: TenantContext, commentSeq: number): Promise<ModeratedComment['history']> {
  const rows = await db
    .selectFrom('comment_events')
    .leftJoin('members', 'members.id', 'comment_events.actor_id')
    .select(['action', 'status', 'reason', 'at', 'members.name as by'])
    .where('comment_seq', '=', commentSeq)
    .orderBy('comment_events.id')
    .execute()
  return rows.map(({ action, status, reason, at, by }) => ({
    action,
    status,
    at: new Date(at).toISOString(),
    ...(reason ? { reason } : {}),
    ...(by ? { by } : {}),
  }))
}
