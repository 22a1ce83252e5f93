import type { Compilable, Insertable } from 'kysely'
import { readRows, runCompiled, toBinding } from './dialect.ts'
import type { Database } from './schema.ts'

/** What a write may do inside `txSync`: run queries, now, and learn how many rows they changed. */
export interface Tx {
  /** Runs a query and gives its rows (with `returning`, those of a write). */
  all<R>(query: Compilable<R>): R[]
  /** Runs a query and gives its first row, if any. */
  first<R>(query: Compilable<R>): R | undefined
  /** Runs a query that always gives a row, such as a write with `returning`. */
  one<R>(query: Compilable<R>): R
  run(query: Compilable): void
  /** Runs a write and gives the number of rows it changed, which is asked for with a query of its own. */
  change(query: Compilable): number
  /**
   * Adds one row. The same as building the query, at a third of the time: what a citizen waits for is mostly
   * inserts, and their text depends on the table and the columns alone. `then` is what follows in SQL, such as
   * what to do on a conflict; the rows are those of its `returning`.
   */
  insert<T extends keyof Database>(table: T, row: Insertable<Database[T]>, then?: string): unknown[]
}

/**
 * The only door for writes: all of it is stored or, when `work` throws, none. There is no await in it, so
 * nothing else happens in the object meanwhile; commands validate and do their cryptography before.
 */
export function txSync<T>(storage: DurableObjectStorage, work: (tx: Tx) => T): T {
  const tx: Tx = {
    all: (query) => readRows(storage.sql, query.compile()),
    first: (query) => readRows<never>(storage.sql, query.compile())[0],
    one: (query) => sole(readRows<never>(storage.sql, query.compile())),
    insert: (table, row, then = '') =>
      storage.sql.exec(toInsert(table, Object.keys(row), then), ...Object.values(row).map(toBinding)).toArray(),
    run: (query) => void readRows(storage.sql, query.compile()),
    change: (query) => Number(runCompiled(storage.sql, query.compile()).numAffectedRows ?? 0),
  }
  return storage.transactionSync(() => work(tx))
}

function sole<R>(rows: R[]): R {
  const [row] = rows
  if (row === undefined) throw new Error('A row was expected')
  return row
}

const inserts = new Map<string, string>()

function toInsert(table: string, columns: string[], then: string): string {
  const key = `${table} ${columns} ${then}`
  const known = inserts.get(key)
  if (known) return known
  const text = `insert into ${table} (${columns}) values (${columns.map(() => '?')}) ${then}`
  inserts.set(key, text)
  return text
}
