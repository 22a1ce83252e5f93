import { uuidv7 } from 'uuidv7'
import type { DestroyedCounts } from '../../contracts/retention.ts'
import { recordInAuditLog } from '../audit/commands.ts'
import type { TenantContext } from '../context.ts'
import type { Tx } from '../db/tx-sync.ts'
import type { DialogueRow } from '../dialogues/rules.ts'
import { system } from '../http/request-context.ts'
import type { JobHandler } from '../jobs/job.ts'
import { sha256 } from '../keys/digest.ts'
import { destroySubmission, nothing } from './destroy.ts'
import { selectRule, toRule } from './queries.ts'
import { isHeld, selectRipe } from './selection.ts'

const day = 24 * 3600_000
/** Destroyed in one transaction: some milliseconds, in which nothing else happens. */
const slice = 20
/** Then other jobs have their turn. */
const slicesInARow = 10

/**
 * Carries out the retention rules, a slice at a time. Each slice is stored with its part of the run's record, so
 * that a run that is cut off goes on where it was; between slices the kommun answers others.
 */
export const applyRetention: JobHandler = async (tenant) => {
  for (let done = 0; done < slicesInARow; done += 1) {
    if (!(await applySlice(tenant))) return (await hasRules(tenant)) ? { again: Date.now() + day } : undefined
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { again: Date.now() }
}

/** Destroys the next few submissions that are due, in whichever dialogue; false when none is. */
async function applySlice(tenant: TenantContext): Promise<boolean> {
  const dialogues = await tenant.db
    .selectFrom('dialogues')
    .selectAll()
    .where(({ or, eb, selectFrom }) =>
      or([
        eb('id', 'in', selectFrom('retention_rules').select('dialogue_id')),
        eb('id', 'in', selectFrom('retention_runs').select('dialogue_id').where('finished_at', 'is', null)),
      ]),
    )
    .orderBy('id')
    .execute()
  return dialogues.some((dialogue) => tenant.write((tx) => applyTo(tenant, tx, dialogue)))
}

function applyTo(tenant: TenantContext, tx: Tx, dialogue: DialogueRow): boolean {
  const now = Date.now()
  const row = tx.first(selectRule(tenant, dialogue.id).where('effective_at', '<=', now))
  const rule = row && toRule(row)
  const run = findRun(tenant, tx, dialogue)
  const due = rule
    ? tx.all(
        selectRipe(tenant, dialogue, rule, now)
          .select(['submissions.seq', 'submissions.id'])
          .where('submissions.seq', '>', run?.position ?? 0)
          .where((one) => one.not(isHeld(one)))
          .orderBy('submissions.seq')
          .limit(slice),
      )
    : []
  if (rule && run && due.length === 0 && run.position > 0) {
    // What waited for its duplicates may be due by now.
    tx.run(tenant.db.updateTable('retention_runs').set({ position: 0 }).where('id', '=', run.id))
    return true
  }
  if (!rule || due.length === 0) {
    if (run) finishRun(tenant, tx, run)
    return false
  }
  const { from, months, extent, decision } = rule
  const current = run ?? startRun(tenant, tx, dialogue, { from, months, extent, decision })
  const counts = due.reduce(
    (sum, { seq }) => add(sum, destroySubmission(tenant, tx, dialogue, seq, extent)),
    JSON.parse(current.counts) as DestroyedCounts,
  )
  const digest = due.reduce((before, { id }) => sha256(`${before} ${id}`), current.digest)
  tx.run(
    tenant.db
      .updateTable('retention_runs')
      .set({ counts: JSON.stringify(counts), digest, position: due.at(-1)?.seq ?? 0 })
      .where('id', '=', current.id),
  )
  return true
}

const findRun = ({ db }: TenantContext, tx: Tx, { id }: DialogueRow) =>
  tx.first(db.selectFrom('retention_runs').selectAll().where('dialogue_id', '=', id).where('finished_at', 'is', null))

type Run = NonNullable<ReturnType<typeof findRun>>

function startRun(tenant: TenantContext, tx: Tx, dialogue: DialogueRow, rule: unknown): Run {
  const run: Run = {
    id: uuidv7(),
    dialogue_id: dialogue.id,
    rule: JSON.stringify(rule),
    counts: JSON.stringify(nothing),
    digest: sha256(''),
    position: 0,
    started_at: Date.now(),
    finished_at: null,
  }
  tx.run(tenant.db.insertInto('retention_runs').values(run))
  recordInAuditLog(tenant, tx, system, { action: 'retention.started', subjectId: run.id, details: rule })
  return run
}

function finishRun(tenant: TenantContext, tx: Tx, { id, counts, digest, rule, dialogue_id }: Run) {
  tx.run(tenant.db.updateTable('retention_runs').set({ finished_at: Date.now() }).where('id', '=', id))
  const details = { dialogue: dialogue_id, rule: JSON.parse(rule), counts: JSON.parse(counts), digest }
  recordInAuditLog(tenant, tx, system, { action: 'retention.finished', subjectId: id, details })
}

const add = (one: DestroyedCounts, other: DestroyedCounts): DestroyedCounts => ({
  submissions: one.submissions + other.submissions,
  wholly: one.wholly + other.wholly,
  comments: one.comments + other.comments,
  pictures: one.pictures + other.pictures,
  followers: one.followers + other.followers,
  messages: one.messages + other.messages,
})

const hasRules = async ({ db }: TenantContext) =>
  (await db.selectFrom('retention_rules').select('dialogue_id').limit(1).executeTakeFirst()) !== undefined
