import { type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { RetentionRuleInput } from '../../contracts/retention.ts'
import type { TenantContext } from '../context.ts'
import type { Database } from '../db/schema.ts'
import type { DialogueRow } from '../dialogues/rules.ts'
import { computeClosedAt, computeCutoff } from './rules.ts'

/** Whether everyone could read it, by itself or as part of another: then what they read may stay. */
export const wasPublic = ({ kinds }: TenantContext, { kind }: Pick<DialogueRow, 'kind'>) =>
  kinds[kind].isRead
    ? sql<SqlBool>`(submissions.published_at is not null and submissions.hidden = 0
  and submissions.status in ('published', 'threshold_reached', 'referred', 'answered', 'closed'))`
    : sql<SqlBool>`false`

/**
 * The submissions of a dialogue for which a rule's time has come and that it has not dealt with, held or not. What
 * duplicates have become part of outlives them: they would stand by themselves again without it.
 */
export function selectRipe(tenant: TenantContext, dialogue: DialogueRow, rule: RetentionRuleInput, now: number) {
  const cutoff = computeCutoff(rule, computeClosedAt(dialogue, now), now)
  const selected = tenant.db
    .selectFrom('submissions')
    .where('submissions.dialogue_id', '=', dialogue.id)
    .where('submissions.created_at', '<=', cutoff ?? -1)
    .where((row) =>
      row.not(
        hasDuplicates(row).and(rule.extent === 'everything' ? sql.lit(true) : row.not(wasPublic(tenant, dialogue))),
      ),
    )
  return rule.extent === 'everything' ? selected : selected.where((row) => row.not(isDestroyed(row)))
}

type Row = ExpressionBuilder<Database, 'submissions'>

/** A hold on it, or on its whole dialogue. */
export const isHeld = (row: Row) =>
  row.exists(
    row
      .selectFrom('holds')
      .select('holds.seq')
      .whereRef('holds.dialogue_id', '=', 'submissions.dialogue_id')
      .where((hold) =>
        hold.or([
          hold('holds.submission_seq', 'is', null),
          hold('holds.submission_seq', '=', hold.ref('submissions.seq')),
        ]),
      ),
  )

const hasDuplicates = (row: Row) =>
  row.exists(
    row
      .selectFrom('submissions as duplicate')
      .select('duplicate.seq')
      .whereRef('duplicate.merged_into', '=', 'submissions.seq'),
  )

const isDestroyed = (row: Row) =>
  row.exists(
    row
      .selectFrom('destroyed_submissions')
      .select('destroyed_submissions.id')
      .whereRef('destroyed_submissions.id', '=', 'submissions.id'),
  )
