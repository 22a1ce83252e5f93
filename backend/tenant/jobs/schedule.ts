import type { TenantContext } from '../context.ts'
import type { Tx } from '../db/tx-sync.ts'
import type { JobKind } from './job.ts'

interface Job {
  kind: JobKind
  runAt: number
  payload?: unknown
  /**
   * What tells two jobs of a kind apart; without it there is one, which runs at the earliest time asked for, with
   * what was last asked for.
   */
  key?: string
}

/** Puts a job in the queue, in the transaction that makes it necessary. */
export function scheduleJob(tenant: TenantContext, tx: Tx, { kind, runAt, payload = null, key }: Job) {
  const row = { id: key ? `${kind} ${key}` : kind, kind, payload: JSON.stringify(payload), run_at: runAt }
  tx.run(
    tenant.db
      .insertInto('jobs')
      .values(row)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet(({ fn, ref, eb, lit }) => ({
          payload: ref('excluded.payload'),
          run_at: fn('min', [ref('jobs.run_at'), ref('excluded.run_at')]),
          revision: eb('jobs.revision', '+', lit(1)),
        })),
      ),
  )
  tenant.wakeForJobs(runAt)
}

/** When the next job is due, if there is any. */
export async function findNextRun({ db }: TenantContext): Promise<number | undefined> {
  const row = await db.selectFrom('jobs').select('run_at').orderBy('run_at').limit(1).executeTakeFirst()
  return row?.run_at
}
