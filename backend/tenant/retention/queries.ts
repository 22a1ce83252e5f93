import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type {
  DestroyedCounts,
  Retention,
  RetentionPreview,
  RetentionRule,
  RetentionRuleInput,
  RetentionRun,
  RetentionSummary,
} from '../../contracts/retention.ts'
import type { TenantContext } from '../context.ts'
import type { Database } from '../db/schema.ts'
import { type DialogueRow, toTime } from '../dialogues/rules.ts'
import { addMonths, computeClosedAt } from './rules.ts'
import { isHeld, selectRipe, wasPublic } from './selection.ts'

export type RuleRow = Selectable<Database['retention_rules']>

/** A dialogue's rule, what it destroys next, and what it has destroyed. */
export async function getRetention(tenant: TenantContext, dialogue: DialogueRow, now = Date.now()): Promise<Retention> {
  const row = await selectRule(tenant, dialogue.id).executeTakeFirst()
  const runs = await tenant.db
    .selectFrom('retention_runs')
    .selectAll()
    .where('dialogue_id', '=', dialogue.id)
    .orderBy('started_at', 'desc')
    .limit(20)
    .execute()
  return {
    dialogue: toHead(dialogue, now),
    ...(row
      ? {
          rule: toRule(row),
          preview: await previewRule(tenant, dialogue, toRule(row), Math.max(now, row.effective_at)),
        }
      : {}),
    runs: runs.map(toRun),
  }
}

/** What a rule would destroy at an instant. */
export async function previewRule(
  tenant: TenantContext,
  dialogue: DialogueRow,
  rule: RetentionRuleInput,
  at: number,
): Promise<RetentionPreview> {
  const ripe = () => selectRipe(tenant, dialogue, rule, at)
  const due = () => ripe().where((row) => row.not(isHeld(row)))
  const wholly =
    rule.extent === 'everything'
      ? sql<number>`count(*)`
      : sql<number>`coalesce(sum(not ${wasPublic(tenant, dialogue)}), 0)`
  const [counted, comments, pictures, followers, messages, held, later, examples] = await Promise.all([
    due()
      .select(({ fn }) => [fn.countAll<number>().as('submissions'), wholly.as('wholly')])
      .executeTakeFirstOrThrow(),
    countOf(tenant, 'comments', due().select('submissions.seq')),
    countOf(tenant, 'pictures', due().select('submissions.seq')),
    countOf(tenant, 'followers', due().select('submissions.seq')),
    countOf(tenant, 'mail_outbox', due().select('submissions.seq')),
    countRows(ripe().where(isHeld)),
    findLater(tenant, dialogue, rule, at),
    due().select(['reference', 'heading', 'created_at']).orderBy('submissions.created_at').limit(5).execute(),
  ])
  return {
    at: new Date(at).toISOString(),
    due: { ...counted, comments, pictures, followers, messages },
    examples: examples.map(({ reference, heading, created_at }) => ({
      reference,
      heading,
      createdAt: new Date(created_at).toISOString(),
    })),
    held,
    ...later,
  }
}

/** What holds for each dialogue. */
export async function listRetention(tenant: TenantContext, now = Date.now()): Promise<RetentionSummary[]> {
  const { db } = tenant
  const [dialogues, rules, submissions, running] = await Promise.all([
    db.selectFrom('dialogues').selectAll().orderBy('created_at', 'desc').orderBy('id').execute(),
    db.selectFrom('retention_rules').selectAll().execute(),
    db
      .selectFrom('submissions')
      .select(({ fn }) => ['dialogue_id', fn.countAll<number>().as('n')])
      .groupBy('dialogue_id')
      .execute(),
    db.selectFrom('retention_runs').select('dialogue_id').where('finished_at', 'is', null).execute(),
  ])
  return Promise.all(
    dialogues.map(async (dialogue) => {
      const row = rules.find(({ dialogue_id }) => dialogue_id === dialogue.id)
      const rule = row && toRule(row)
      const at = Math.max(now, row?.effective_at ?? 0)
      const ripe = rule && selectRipe(tenant, dialogue, rule, at)
      const due = ripe ? await countRows(ripe.where((one) => one.not(isHeld(one)))) : 0
      const later = rule && (await findLater(tenant, dialogue, rule, at))
      const nextAt = due > 0 ? new Date(at).toISOString() : later?.nextAt
      return {
        dialogue: toHead(dialogue, now),
        submissions: submissions.find(({ dialogue_id }) => dialogue_id === dialogue.id)?.n ?? 0,
        ...(rule ? { rule } : {}),
        due,
        held: await countHeld(tenant, dialogue.id),
        ...(nextAt ? { nextAt } : {}),
        running: running.some(({ dialogue_id }) => dialogue_id === dialogue.id),
      }
    }),
  )
}

export const selectRule = ({ db }: TenantContext, dialogueId: string) =>
  db.selectFrom('retention_rules').selectAll().where('dialogue_id', '=', dialogueId)

export const toRule = (row: RuleRow): RetentionRule => ({
  from: row.counts_from,
  months: row.months,
  extent: row.extent,
  decision: row.decision,
  version: row.version,
  effectiveAt: new Date(row.effective_at).toISOString(),
})

const toHead = (dialogue: DialogueRow, now: number) => {
  const closedAt = toTime(computeClosedAt(dialogue, now))
  return { slug: dialogue.slug, title: dialogue.title, ...(closedAt ? { closedAt } : {}) }
}

const toRun = (row: Selectable<Database['retention_runs']>): RetentionRun => ({
  id: row.id,
  startedAt: new Date(row.started_at).toISOString(),
  ...(row.finished_at === null ? {} : { finishedAt: new Date(row.finished_at).toISOString() }),
  rule: JSON.parse(row.rule),
  counts: JSON.parse(row.counts) as DestroyedCounts,
  digest: row.digest,
})

/** What isn't due yet, and when the first of it may be. */
async function findLater(tenant: TenantContext, dialogue: DialogueRow, rule: RetentionRuleInput, at: number) {
  const ripe = selectRipe(tenant, dialogue, rule, at).select('submissions.seq')
  const { later, oldest } = await tenant.db
    .selectFrom('submissions')
    .select(({ fn }) => [fn.countAll<number>().as('later'), fn.min<number | null>('created_at').as('oldest')])
    .where('dialogue_id', '=', dialogue.id)
    .where('seq', 'not in', ripe)
    .where('id', 'not in', (row) =>
      row.selectFrom('destroyed_submissions').select('id').where('extent', '=', rule.extent),
    )
    .executeTakeFirstOrThrow()
  const from = rule.from === 'submission' ? oldest : computeClosedAt(dialogue, at)
  const nextAt = from === null || later === 0 ? undefined : Math.max(addMonths(from, rule.months), at)
  return { later, ...(nextAt === undefined ? {} : { nextAt: new Date(nextAt).toISOString() }) }
}

const countHeld = ({ db }: TenantContext, dialogueId: string) =>
  countRows(db.selectFrom('submissions').where('submissions.dialogue_id', '=', dialogueId).where(isHeld))

async function countRows(selected: ReturnType<typeof selectRipe>): Promise<number> {
  const { n } = await selected.select(({ fn }) => fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
  return n
}

async function countOf(
  { db }: TenantContext,
  table: 'comments' | 'pictures' | 'followers' | 'mail_outbox',
  due: Due,
): Promise<number> {
  const { n } = await db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('submission_seq', 'in', due)
    .executeTakeFirstOrThrow()
  return n
}
const selectSeq = (selected: ReturnType<typeof selectRipe>) => selected.select('submissions.seq')
type Due = ReturnType<typeof selectSeq>
