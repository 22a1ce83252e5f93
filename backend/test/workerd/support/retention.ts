import type { Retention } from '../../../contracts/retention.ts'
import { chainStart, findFault, type StoredEntry } from '../../../tenant/audit/rules.ts'
import { passTime } from './clock.ts'
import { asOperator, readJson } from './http.ts'
import { runJobs } from './jobs.ts'
import { inDatabase, type TestDialogue } from './tenants.ts'

export const day = 24 * 3600_000

export const rule = { from: 'submission', months: 1, extent: 'everything', decision: 'KS 2026/1' } as const

export const setRule = ({ path }: TestDialogue, input: Record<string, unknown> = {}) =>
  asOperator(`${path}/retention`, { method: 'PUT', json: { version: 0, ...rule, ...input } })

export const readRetention = async ({ path }: TestDialogue): Promise<Retention> =>
  readJson(await asOperator(`${path}/retention`))

/** Decides on a rule, lets a good month pass, and lets it be carried out. */
export async function destroyInTime(dialogue: TestDialogue, input: Record<string, unknown> = {}): Promise<Retention> {
  await readJson(await setRule(dialogue, input))
  passTime(40 * day)
  await runJobs(dialogue.tenant)
  return readRetention(dialogue)
}

export const createHold = ({ tenant, slug }: TestDialogue, input: Record<string, unknown> = {}) =>
  asOperator(`/${tenant.slug}/holds`, {
    method: 'POST',
    json: { dialogue: slug, reason: 'Begärd av en medborgare.', caseNumber: 'KS 2026/77', ...input },
  })

/** Whether the audit log's chain is whole, and what is in it. */
export const readActs = ({ tenant }: TestDialogue) =>
  inDatabase(tenant, (sql) => {
    const log = sql
      .exec<StoredEntry & Record<string, SqlStorageValue>>('select * from audit_log order by seq')
      .toArray()
    return { broken: findFault(log, { seq: 1, previous: chainStart }), acts: log.map(({ action }) => action) }
  })
