import { runInDurableObject } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import type { Dialogue } from '../../../contracts/dialogues.ts'
import type { Tenant } from '../../../contracts/operators.ts'
import { tenantObject } from '../../../objects.ts'
import { asOperator, readJson } from './http.ts'

/** The site of each test's kommun, on which its citizens take part. */
export const site = 'https://kommun.se'

/** A name that no other test has. */
export const createSlug = () => `kommun-${crypto.randomUUID().slice(0, 8)}`

export async function createTenant(input: Record<string, unknown> = {}): Promise<Tenant> {
  const json = { slug: createSlug(), name: 'Exempelkommun', origins: [site], ...input }
  return readJson(await asOperator('/operator/tenants', { method: 'POST', json }), 201)
}

export const setTenantState = (tenant: Tenant, state: 'active' | 'paused') =>
  asOperator(`/operator/tenants/${tenant.slug}`, { method: 'PATCH', json: { state } })

export interface TestDialogue extends Dialogue {
  tenant: Tenant
  /** Below `/api/v1`. */
  path: string
}

/** An open dialogue, published at once unless `input` says otherwise. */
export async function createDialogue(input: Record<string, unknown> = {}, tenant?: Tenant): Promise<TestDialogue> {
  const owner = tenant ?? (await createTenant())
  const json = { slug: 'parken', kind: 'proposals', title: 'Parken', state: 'open', moderation: 'after', ...input }
  const created = await asOperator(`/${owner.slug}/dialogues`, { method: 'POST', json })
  const dialogue = await readJson<Dialogue>(created, 201)
  return { ...dialogue, tenant: owner, path: `/${owner.slug}/dialogues/${dialogue.slug}` }
}

/** Changes a dialogue whatever version it has by now. */
export async function changeDialogue({ path }: TestDialogue, change: Record<string, unknown>): Promise<Dialogue> {
  const { version } = await readJson<Dialogue>(await asOperator(path))
  return readJson(await asOperator(path, { method: 'PATCH', json: { version, ...change } }))
}

/** Works directly on a kommun's database. */
export const inDatabase = <T>(tenant: Tenant, work: (sql: SqlStorage) => T): Promise<T> =>
  runInDurableObject(tenantObject(env, tenant.id), (_, { storage }) => work(storage.sql))

export const countRows = (tenant: Tenant, table: string, where = 'true') =>
  inDatabase(tenant, (sql) => sql.exec<{ n: number }>(`select count(*) as n from ${table} where ${where}`).one().n)
