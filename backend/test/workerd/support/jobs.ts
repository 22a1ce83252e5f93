import { runDurableObjectAlarm } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import type { Tenant } from '../../../contracts/operators.ts'
import { tenantObject } from '../../../objects.ts'
import { countRows, inDatabase } from './tenants.ts'

/** Runs what is due, and what that makes due at once, until nothing is. */
export async function runJobs(tenant: Tenant) {
  for (let round = 0; round < 50; round += 1) {
    if ((await countRows(tenant, 'jobs', `run_at <= ${Date.now()} and kind <> 'deliver_mail'`)) === 0) return
    await inDatabase(tenant, (sql) => sql.exec("update jobs set run_at = 4e12 where kind = 'deliver_mail'"))
    await runDurableObjectAlarm(tenantObject(env, tenant.id))
  }
  throw new Error('The jobs never end')
}
