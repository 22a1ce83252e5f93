import { type RawBuilder, type SqlBool, sql } from 'kysely'
import {
  type Queue,
  type QueueFilter,
  type QueueItem,
  type QueueQuery,
  queueFilters,
} from '../../contracts/moderation.ts'
import { problem } from '../../http/problem.ts'
import type { TenantContext } from '../context.ts'
import { listDialogueNames } from '../dialogues/names.ts'
import { toExcerpt } from '../submissions/excerpt.ts'

type Type = QueueItem['type']

interface Row extends Pick<QueueItem, 'type' | 'id' | 'status' | 'version' | 'heading' | 'author' | 'flags'> {
  seq: number
  created_at: number
  dialogue_id: string
  hidden: number
  text: string
  signals: string
}

/**
 * What waits for a decision or was refused, submissions and comments in one line, oldest first.
 *
 * @throws `invalid_input` for a cursor that is not ours.
 */
export async function listQueue(tenant: TenantContext, query: QueueQuery): Promise<Queue> {
  const { filter, limit, cursor } = query
  const names = await listDialogueNames(tenant)
  const dialogueId = query.dialogue === undefined ? undefined : names.idOf(query.dialogue)
  const after = cursor === undefined ? undefined : readCursor(cursor)
  const { rows } = await sql<Row>`
    select * from (
      select 'submission' as type, submissions.id, submissions.seq, submissions.created_at, dialogue_id, status, hidden,
        version, heading, substr(text, 1, 400) as text, author, signals,
        (select count(*) from flags where submission_seq = submissions.seq and comment_seq is null and settled_at is null) as flags
      from submissions where ${toCondition('submission', filter, dialogueId, after)}
      union all
      select 'comment' as type, comments.id, comments.seq, comments.created_at, dialogue_id, comments.status, comments.hidden,
        comments.version, heading, substr(comments.text, 1, 400) as text, comments.author, comments.signals,
        (select count(*) from flags where comment_seq = comments.seq and settled_at is null) as flags
      from comments join submissions on submissions.seq = comments.submission_seq
      where ${toCondition('comment', filter, dialogueId, after)}
    ) order by created_at, type, seq limit ${limit + 1}`.execute(tenant.db)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: page.map(({ seq: _, created_at, dialogue_id, text, signals, hidden, ...row }) => ({
      ...row,
      dialogue: names.get(dialogue_id),
      hidden: hidden === 1,
      createdAt: new Date(created_at).toISOString(),
      excerpt: toExcerpt(text),
      signals: JSON.parse(signals),
    })),
    ...(after ? {} : { counts: await countQueue(tenant, dialogueId) }),
    ...(rows.length > limit && last ? { next: `${last.created_at}.${last.type}.${last.seq}` } : {}),
  }
}

async function countQueue(tenant: TenantContext, dialogueId: string | undefined) {
  const counts = await Promise.all(
    queueFilters.map(async (filter) => {
      const { rows } = await sql<{ n: number }>`select
        (select count(*) from submissions where ${toCondition('submission', filter, dialogueId)}) +
        (select count(*) from comments where ${toCondition('comment', filter, dialogueId)}) as n`.execute(tenant.db)
      return [filter, rows[0]?.n ?? 0]
    }),
  )
  return Object.fromEntries(counts) as Record<QueueFilter, number>
}

/** Each filter is read by an index of its own: `queue` is computed from status, visibility and signals. */
function toCondition(
  type: Type,
  filter: QueueFilter,
  dialogueId: string | undefined,
  after?: Position,
): RawBuilder<SqlBool> {
  const table = sql.table(`${type}s`)
  const conditions = [filter === 'flagged' ? flagged[type] : sql<SqlBool>`${table}.queue = ${filter}`]
  if (dialogueId !== undefined) conditions.push(inDialogue[type](dialogueId))
  if (after) {
    const position = sql`(${after.at}, ${after.type}, ${after.seq})`
    conditions.push(sql`${table}.created_at >= ${after.at}`)
    conditions.push(sql`(${table}.created_at, ${sql.lit(type)}, ${table}.seq) > ${position}`)
  }
  return sql.join(conditions, sql` and `)
}

const flagged = {
  submission: sql<SqlBool>`submissions.seq in (select submission_seq from flags where comment_seq is null and settled_at is null)`,
  comment: sql<SqlBool>`comments.seq in (select comment_seq from flags where settled_at is null)`,
} satisfies Record<Type, unknown>

const inDialogue = {
  submission: (id) => sql<SqlBool>`submissions.dialogue_id = ${id}`,
  comment: (id) =>
    sql<SqlBool>`(select dialogue_id from submissions where submissions.seq = comments.submission_seq) = ${id}`,
} satisfies Record<Type, (id: string) => RawBuilder<SqlBool>>

interface Position {
  at: number
  type: Type
  seq: number
}

/** @throws `invalid_input` */
function readCursor(cursor: string): Position {
  const [, at, type, seq] = /^(-?\d{1,15})\.(submission|comment)\.(\d{1,15})$/.exec(cursor) ?? []
  if (at === undefined) throw problem('invalid_input', { errors: [{ pointer: '/cursor', code: 'invalid_format' }] })
  return { at: Number(at), type: type as Type, seq: Number(seq) }
}
