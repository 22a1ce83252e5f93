import { DurableObject } from 'cloudflare:workers'
import { uuidv7 } from 'uuidv7'
import type { Tenant, TenantInput, TenantState } from '../contracts/operators.ts'
import { migrate } from '../db/migrate.ts'
import type { Env } from '../edge/env.ts'
import { tenantObject } from '../objects.ts'
import { directoryMigrations } from './migrations/index.ts'

type Row = { id: string; slug: string; name: string; state: TenantState; created_at: number }

/** Knows which kommuner there are and their state. One object, asked by the edge and by the operator. */
export class Directory extends DurableObject<Env> {
  readonly #sql: SqlStorage

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env)
    migrate(ctx.storage, directoryMigrations)
    this.#sql = ctx.storage.sql
  }

  /** The id of a kommun that may be addressed; undefined for unknown ones and those still being created. */
  findTenantId(slug: string): string | undefined {
    const tenant = this.#find(slug)
    return tenant && tenant.state !== 'creating' ? tenant.id : undefined
  }

  listTenants(): Tenant[] {
    return this.#sql.exec<Row>('select * from tenants order by slug').toArray().map(toTenant)
  }

  /**
   * Creates a kommun, or finishes creating one that was interrupted; for one that exists nothing changes.
   * Its id is decided here, once: it names the object that holds the data.
   */
  async createTenant(input: TenantInput): Promise<Tenant> {
    this.#sql.exec(
      `insert into tenants (id, slug, name, state, created_at) values (?, ?, ?, 'creating', ?) on conflict do nothing`,
      uuidv7(),
      input.slug,
      input.name,
      Date.now(),
    )
    const tenant = this.#find(input.slug)
    if (!tenant) throw new Error('The tenant was not stored')
    if (tenant.state !== 'creating') return toTenant(tenant)
    const { slug, language, origins } = input
    await tenantObject(this.env, tenant.id).found({ id: tenant.id, slug, name: tenant.name, language, origins })
    return this.#setState(tenant, 'active')
  }

  /** Pauses or resumes; undefined when there is no such kommun. */
  async changeTenant(slug: string, state: 'active' | 'paused'): Promise<Tenant | undefined> {
    const tenant = this.#find(slug)
    if (!tenant || tenant.state === 'creating') return undefined
    await tenantObject(this.env, tenant.id).setState(state)
    return this.#setState(tenant, state)
  }

  #find(slug: string): Row | undefined {
    return this.#sql.exec<Row>('select * from tenants where slug = ?', slug).toArray()[0]
  }

  #setState(tenant: Row, state: TenantState): Tenant {
    this.#sql.exec('update tenants set state = ? where id = ?', state, tenant.id)
    return toTenant({ ...tenant, state })
  }
}

const toTenant = ({ created_at, ...tenant }: Row): Tenant => ({
  ...tenant,
  createdAt: new Date(created_at).toISOString(),
})
