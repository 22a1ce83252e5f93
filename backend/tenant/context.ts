import type { Kysely } from 'kysely'
import type { Database } from './db/schema.ts'
import { type Tx, txSync } from './db/tx-sync.ts'
import type { Keys } from './keys/keys.ts'
import type { Limiter } from './limits/limiter.ts'

/** What every feature of a kommun is given. `db` reads; writes go through `write`, all or nothing. */
export interface TenantContext {
  db: Kysely<Database>
  write<T>(work: (tx: Tx) => T): T
  keys: Keys
  limiter: Limiter
  /** The origin that citizens meet, without a trailing slash. */
  base: string
  operatorToken: string | undefined
  profile: TenantProfile
  /** Asks for the alarm to go off when the next job is due. */
  wakeForJobs(): void
}

/** Who this kommun is; kept in memory and replaced when it changes. */
export interface TenantProfile {
  id: string
  slug: string
  name: string
  language: 'sv' | 'en'
  state: 'active' | 'paused'
  origins: readonly string[]
}

export const writeThrough =
  (storage: DurableObjectStorage) =>
  <T>(work: (tx: Tx) => T): T =>
    txSync(storage, work)
