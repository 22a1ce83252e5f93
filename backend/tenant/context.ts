import type { Compilable, Kysely } from 'kysely'
import type { MailDestination } from '../contracts/mail.ts'
import { readRows } from './db/dialect.ts'
import type { Database } from './db/schema.ts'
import { type Tx, txSync } from './db/tx-sync.ts'
import type { DialogueKinds } from './dialogues/kinds/kind.ts'
import type { Keys } from './keys/keys.ts'
import type { Limiter } from './limits/limiter.ts'
import type { MailTransport } from './mail/transports/transport.ts'
import type { StoredSettings } from './settings/rules.ts'

/** What every feature of a kommun is given. `db` reads; writes go through `write`, all or nothing. */
export interface TenantContext {
  db: Kysely<Database>
  /** Reads now: for what everybody waits for, since Kysely's promises cost more than a small query. */
  read<R>(query: Compilable<R>): R[]
  write<T>(work: (tx: Tx) => T): T
  /** What differs from one kind of dialogue to another. */
  kinds: DialogueKinds
  keys: Keys
  limiter: Limiter
  /** The origin that citizens meet, without a trailing slash. */
  base: string
  operatorToken: string | undefined
  /** How hard proofs of work are: the zeros a solution begins with, 1–5. */
  proofZeros: number
  profile: TenantProfile
  /** Where messages go; undefined when nowhere is configured, and they wait in the outbox. */
  mail: MailTransport | undefined
  mailDestination: MailDestination
  /** Makes sure that the alarm goes off no later than this. */
  wakeForJobs(at: number): void
}

/** Who this kommun is; kept in memory and replaced when it changes. */
export interface TenantProfile {
  id: string
  slug: string
  name: string
  language: 'sv' | 'en'
  state: 'active' | 'paused'
  origins: readonly string[]
  settings: StoredSettings
}

export const readThrough =
  (storage: DurableObjectStorage) =>
  <R>(query: Compilable<R>): R[] =>
    readRows(storage.sql, query.compile())

export const writeThrough =
  (storage: DurableObjectStorage) =>
  <T>(work: (tx: Tx) => T): T =>
    txSync(storage, work)
