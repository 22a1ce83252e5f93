import type { Compilable, Insertable } from 'kysely'
import { runCompiled, toBinding } from './dialect.ts'
import type { Database } from './schema.ts'

/** What a write may do inside `txSync`: run queries, now, and learn how many rows they changed. */
export interface Tx {
  /** Runs a query and gives its rows (with `returning`, those of a write). */
  all<R>(query: Compilable<R>): R[]
  /** Runs a query and gives its first row, if any. */
  first<R>(query: Compilable<R>): R | undefined
  /** Runs a query that always gives a row, such as a write with `returning`. */
  one<R>(query: Compilable<R>): R
  /** Runs a write and gives the number of rows it changed. */
  run(query: Compilable): number
  /**
   * Adds one row. The same as building the query, at a third of the time: what a citizen waits for is mostly
   * inserts, and their text depends on the table and the columns alone.
   */
  insert<T extends keyof Database>(table: T, row: Insertable<Database[T]>): void
}

/**
 * The only door for writes: all of it is stored or, when `work` throws, none. There is no await in it, so
 * nothing else happens in the object meanwhile; commands validate and do their cryptography before.
 */
export function txSync<T>(storage: DurableObjectStorage, work: (tx: Tx) => T): T {
  const tx: Tx = {
    all: (query) => runCompiled(storage.sql, query.compile()).rows as never,
    first: (query) => runCompiled(storage.sql, query.compile()).rows[0] as never,
    one: (query) => sole(runCompiled(storage.sql, query.compile()).rows) as never,
    insert: (table, row) => {
      storage.sql.exec(toInsert(table, Object.keys(row)), ...Object.values(row).map(toBinding))
    },
    run: (query) => Number(runCompiled(storage.sql, query.compile()).numAffectedRows ?? 0),
  }
  return storage.transactionSync(() => work(tx))
}

function sole(rows: unknown[]): unknown {
  if (rows.length === 0) throw new Error('A row was expected')
  return rows[0]
}

const inserts = new Map<string, string>()

function toInsert(table: string, columns: string[]): string {
  const key = `${table} ${columns}`
  const known = inserts.get(key)
  if (known) return known
  const text = `insert into ${table} (${columns}) values (${columns.map(() => '?')})`
  inserts.set(key, text)
  return text
}
