import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { z } from 'zod'
import type { submissionFilter } from '../../contracts/moderation.ts'
import type { TenantContext } from '../context.ts'
import type { DialogueNames } from '../dialogues/names.ts'
import { toMatchExpression, toStems } from '../search/stem.ts'
import { addDays } from '../statistics/rules.ts'
import { toDayStart } from './days.ts'

export type SubmissionFilter = { [K in keyof typeof submissionFilter]?: z.output<(typeof submissionFilter)[K]> }

/** Every submission that a filter lets through, over all dialogues unless it names one. */
export function selectMatching({ db }: TenantContext, names: DialogueNames, filter: SubmissionFilter) {
  const { dialogue, status, category, place, from, to, flagged, answered, hidden, q } = filter
  let rows = db.selectFrom('submissions')
  if (dialogue !== undefined) rows = rows.where('dialogue_id', '=', names.idOf(dialogue))
  if (status) rows = rows.where('status', '=', status)
  if (category) rows = rows.where('category', '=', category)
  if (place) rows = rows.where(sql<SqlBool>`instr(${fold(sql.ref('place'))}, ${place.toLowerCase()}) > 0`)
  if (from) rows = rows.where('created_at', '>=', toDayStart(from))
  if (to) rows = rows.where('created_at', '<', toDayStart(addDays(to, 1)))
  if (flagged !== undefined) {
    const open = db.selectFrom('flags').select('submission_seq').where('settled_at', 'is', null)
    rows = rows.where('submissions.seq', flagged ? 'in' : 'not in', open.where('comment_seq', 'is', null))
  }
  if (answered !== undefined) rows = rows.where('response', answered ? 'is not' : 'is', null)
  if (hidden !== undefined) rows = rows.where('hidden', '=', hidden ? 1 : 0)
  if (q?.trim()) rows = rows.where(sql<SqlBool>`submissions.seq in (${selectFound(q)})`)
  return rows
}

/**
 * Found by the reference number, by the index of what has been public, and word by word in the rest: what
 * nobody may read yet isn't indexed, and there is never much of it.
 */
function selectFound(q: string): RawBuilder<unknown> {
  const expressions = [toMatchExpression(q, 'sv'), toMatchExpression(q, 'en')].filter((one) => one !== undefined)
  const reference = sql`select seq from submissions where reference = ${toReference(q)}`
  if (expressions.length === 0) return reference
  const match = [...new Set(expressions)].map((one) => `(${one})`).join(' OR ')
  const words = toStems(q, 'sv').slice(0, 12)
  const text = fold(sql`heading || ' ' || text`)
  const hasWords = sql.join(
    words.map((word) => sql`instr(${text}, ${word}) > 0`),
    sql` and `,
  )
  return sql`select rowid from submission_search where submission_search match ${match}
    union select seq from submissions where published_at is null and ${hasWords}
    union ${reference}`
}

/** As it is written, or without the letters and lines around it: `mk7f3k9q2` is `MK-7F3K-9Q2`. */
function toReference(q: string): string {
  const bare = q
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/^MK/, '')
  return `MK-${bare.slice(0, 4)}-${bare.slice(4)}`
}

/** SQLite's own `lower` leaves letters beyond ASCII as they are. */
const fold = (text: RawBuilder<unknown>) =>
  sql`lower(replace(replace(replace(replace(${text}, 'Å', 'å'), 'Ä', 'ä'), 'Ö', 'ö'), 'É', 'é'))`
