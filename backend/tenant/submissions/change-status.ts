import type { Selectable, Updateable } from 'kysely'
import type { SubmissionStatus } from '../../contracts/submissions.ts'
import { problem } from '../../http/problem.ts'
import type { TenantContext } from '../context.ts'
import { prepare } from '../db/prepared.ts'
import type { Database } from '../db/schema.ts'
import type { Tx } from '../db/tx-sync.ts'
import type { DialogueRow } from '../dialogues/rules.ts'
import { notifyFollowers } from '../following/notify.ts'
import type { Actor } from '../http/request-context.ts'
import { scheduleJob } from '../jobs/schedule.ts'
import { recordEvent, type SubmissionAction } from './events.ts'
import { isPublicStatus } from './rules.ts'
import { indexSubmission } from './search-index.ts'

/** The columns of a submission that decide where it may go. */
export const standingColumns = [
  'submissions.seq',
  'submissions.status',
  'submissions.hidden',
  'submissions.version',
  'submissions.heading',
  'submissions.category',
  'submissions.published_at',
  'submissions.closes_at',
] as const

export type Standing = Pick<
  Selectable<Database['submissions']>,
  'seq' | 'status' | 'hidden' | 'version' | 'heading' | 'category' | 'published_at' | 'closes_at'
>

interface Change {
  action: SubmissionAction
  status: SubmissionStatus
  hidden?: boolean
  actor: Actor
  reason?: string | undefined
  /** What changes along with the status. */
  response?: string
  /** The `seq` of the submission that it becomes part of; null takes it out again. */
  mergedInto?: number | null
  at?: number
  /** Milliseconds until followers are told: as long as the change can be taken back. */
  tellAfter?: number
}

/**
 * The one way in which a submission's status changes: the row, its history, the time it closes, and a message
 * to those who follow it, all in the caller's transaction. Gives the status it led to.
 *
 * @throws `version_conflict` when the submission has changed since it was read.
 */
export function changeStatus(
  tenant: TenantContext,
  tx: Tx,
  dialogue: DialogueRow,
  from: Standing,
  change: Change,
): SubmissionStatus {
  const { action, actor, reason, response, mergedInto, at: now = Date.now(), tellAfter = 0 } = change
  const kind = tenant.kinds[dialogue.kind]
  const hidden = change.hidden ?? from.hidden === 1
  const publishes = change.status === 'published' && from.status !== 'published'
  const status = publishes ? kind.toPublishedStatus(dialogue, from) : change.status
  const first = from.published_at === null && isPublicStatus(status)
  const words = first ? tx.one(wordsOf(tenant, from.seq)) : undefined
  const published_at = first ? now : from.published_at
  const closes_at = words ? kind.computeClosingTime(dialogue, JSON.parse(words.original), now) : from.closes_at
  const stored = tx.all(move(tenant, status, hidden ? 1 : 0, published_at, closes_at, from.seq, from.version))
  if (stored.length === 0) throw problem('version_conflict', { version: from.version + 1 })
  if (mergedInto !== undefined) set(tenant, tx, from.seq, { merged_into: mergedInto })
  if (response !== undefined) set(tenant, tx, from.seq, { response })
  recordEvent(tx, { seq: from.seq, action, status, actor, reason, at: now })
  kind.followStatus(tenant, tx, { seq: from.seq, status })
  if (words) indexSubmission(tx, from.seq, words, dialogue.language)
  if (first && closes_at !== null) scheduleJob(tenant, tx, { kind: 'close_submissions', runAt: closes_at })
  const news = { seq: from.seq, heading: from.heading, action, status, reason, at: now, tellAfter }
  notifyFollowers(tenant, tx, dialogue, news)
  return status
}

const wordsOf = prepare((db, seq: number) =>
  db.selectFrom('submissions').select(['heading', 'text', 'original']).where('seq', '=', seq),
)

/** Everything that a change always touches, unless somebody else has changed the submission since. */
const move = prepare(
  (
    db,
    status: SubmissionStatus,
    hidden: number,
    published_at: number | null,
    closes_at: number | null,
    seq: number,
    version: number,
  ) =>
    db
      .updateTable('submissions')
      .set((row) => ({ status, hidden, published_at, closes_at, version: row('version', '+', row.lit(1)) }))
      .where('seq', '=', seq)
      .where('version', '=', version)
      .returning('seq'),
)

const set = ({ db }: TenantContext, tx: Tx, seq: number, values: Updateable<Database['submissions']>) =>
  tx.run(db.updateTable('submissions').set(values).where('seq', '=', seq))
