import type { TenantContext } from '../context.ts'
import { prepare } from '../db/prepared.ts'
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
  tx.run(queued(tenant, key ? `${kind} ${key}` : kind, kind, JSON.stringify(payload), runAt))
  tenant.wakeForJobs(runAt)
}

const queued = prepare((db, id: string, kind: JobKind, payload: string, run_at: number) =>
  db
    .insertInto('jobs')
    .values({ id, kind, payload, run_at })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(({ fn, ref, eb, lit }) => ({
        payload: ref('excluded.payload'),
        run_at: fn('min', [ref('jobs.run_at'), ref('excluded.run_at')]),
        revision: eb('jobs.revision', '+', lit(1)),
      })),
    ),
)

/** When the next job is due, if there is any. */
export async function findNextRun({ db }: TenantContext): Promise<number | undefined> {
  const row = await db.selectFrom('jobs').select('run_at').orderBy('run_at').limit(1).executeTakeFirst()
  return row?.run_at
}
