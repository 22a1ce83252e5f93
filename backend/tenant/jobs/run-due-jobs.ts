import type { TenantContext } from '../context.ts'
import { jobHandlers } from './index.ts'
import type { JobKind } from './job.ts'

const longestBackoff = 6 * 3600_000

/**
 * Runs what is due, one after the other. A job that fails is recorded and tried again later, ever more
 * seldom: it holds up no other and is never lost.
 */
export async function runDueJobs(tenant: TenantContext, now = Date.now()) {
  const { db } = tenant
  const due = await db.selectFrom('jobs').selectAll().where('run_at', '<=', now).orderBy('run_at').limit(50).execute()
  for (const job of due) {
    const outcome = await attempt(tenant, job.kind as JobKind, job.payload)
    tenant.write((tx) => {
      if (outcome.done) return tx.run(db.deleteFrom('jobs').where('id', '=', job.id))
      const attempts = outcome.error ? job.attempts + 1 : 0
      const run_at = outcome.again ?? now + Math.min(longestBackoff, 30_000 * 2 ** attempts)
      return tx.run(
        db
          .updateTable('jobs')
          .set({ attempts, run_at, last_error: outcome.error ?? null })
          .where('id', '=', job.id),
      )
    })
  }
}

interface Outcome {
  done: boolean
  again?: number
  error?: string
}

async function attempt(tenant: TenantContext, kind: JobKind, payload: string): Promise<Outcome> {
  try {
    const result = await jobHandlers[kind](tenant, JSON.parse(payload))
    return result ? { done: false, again: result.again } : { done: true }
  } catch (error) {
    // The name alone: a message may quote personal data.
    const name = error instanceof Error ? error.name : 'unknown'
    console.error(JSON.stringify({ level: 'error', job: kind, error: name }))
    return { done: false, error: name }
  }
}
