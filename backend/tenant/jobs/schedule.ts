import { uuidv7 } from 'uuidv7'
import type { TenantContext } from '../context.ts'
import type { Tx } from '../db/tx-sync.ts'
import type { JobKind } from './job.ts'

/** Puts a job in the queue, in the transaction that makes it necessary. */
export function scheduleJob(tenant: TenantContext, tx: Tx, kind: JobKind, payload: unknown, runAt: number) {
  const row = { id: uuidv7(), kind, payload: JSON.stringify(payload), run_at: runAt }
  tx.run(tenant.db.insertInto('jobs').values(row))
  tenant.wakeForJobs()
}

/** When the next job is due, if there is any. */
export async function findNextRun({ db }: TenantContext): Promise<number | undefined> {
  const row = await db.selectFrom('jobs').select('run_at').orderBy('run_at').limit(1).executeTakeFirst()
  return row?.run_at
}
