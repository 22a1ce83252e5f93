import type { Compilable } from 'kysely'
import { runCompiled } from './dialect.ts'

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
    run: (query) => Number(runCompiled(storage.sql, query.compile()).numAffectedRows ?? 0),
  }
  return storage.transactionSync(() => work(tx))
}

function sole(rows: unknown[]): unknown {
  if (rows.length === 0) throw new Error('A row was expected')
  return rows[0]
}
