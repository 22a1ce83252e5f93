import type { TenantContext } from '../context.ts'
import { jobHandlers } from './index.ts'
import type { Again, JobKind } from './job.ts'

const longestBackoff = 6 * 3600_000

/**
 * Runs what is due, one after the other. A job that fails is recorded and tried again later, ever more
 * seldom: it holds up no other and is never lost.
 */
export async function runDueJobs(tenant: TenantContext, now = Date.now()) {
  const { db } = tenant
  const due = await db.selectFrom('jobs').selectAll().where('run_at', '<=', now).orderBy('run_at').limit(50).execute()
  for (const job of due) {
    const { again, payload, error } = await attempt(tenant, job.kind as JobKind, job.payload)
    const attempts = error ? job.attempts + 1 : 0
    const runAt = error ? now + Math.min(longestBackoff, 30_000 * 2 ** attempts) : again
    tenant.write((tx) => {
      // Asked for anew while it ran: then it stays due, and what was asked for is not forgotten.
      const same = { id: job.id, revision: job.revision }
      if (runAt === undefined) return tx.run(db.deleteFrom('jobs').where((row) => row.and(same)))
      const next = {
        attempts,
        run_at: runAt,
        last_error: error ?? null,
        ...(payload === undefined ? {} : { payload: JSON.stringify(payload) }),
      }
      return tx.run(
        db
          .updateTable('jobs')
          .set(next)
          .where((row) => row.and(same)),
      )
    })
  }
}

/** What came of it: when to run again, if ever, or the error's name. */
async function attempt(
  tenant: TenantContext,
  kind: JobKind,
  payload: string,
): Promise<Partial<Again> & { error?: string }> {
  try {
    return (await jobHandlers[kind](tenant, JSON.parse(payload))) ?? {}
  } catch (error) {
    // The name alone: a message may quote personal data.
    const name = error instanceof Error ? error.name : 'unknown'
    console.error(JSON.stringify({ level: 'error', job: kind, error: name }))
    return { error: name }
  }
}
