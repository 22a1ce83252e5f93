import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'

/**
 * Kysely over a Durable Object's own SQLite. The storage answers synchronously, so a query is done when
 * `executeQuery` returns; the promises are Kysely's habit, not ours.
 */
export class DurableObjectDialect implements Dialect {
  readonly #storage: DurableObjectStorage
  constructor(storage: DurableObjectStorage) {
    this.#storage = storage
  }
  createAdapter = () => new SqliteAdapter()
  createDriver = () => new DurableObjectDriver(this.#storage.sql)
  createQueryCompiler = () => new SqliteQueryCompiler()
  createIntrospector = (db: Kysely<unknown>) => new SqliteIntrospector(db)
}

class DurableObjectDriver implements Driver {
  readonly #connection: DatabaseConnection
  constructor(sql: SqlStorage) {
    this.#connection = {
      executeQuery: async <R>(query: CompiledQuery) => runCompiled<R>(sql, query),
      async *streamQuery<R>(query: CompiledQuery): AsyncIterableIterator<QueryResult<R>> {
        for (const row of sql.exec(query.sql, ...query.parameters.map(toBinding))) yield { rows: [row as R] }
      },
    }
  }
  async init() {}
  async destroy() {}
  async acquireConnection() {
    return this.#connection
  }
  async releaseConnection() {}
  // An interactive transaction would hold the whole object still while it awaits; `txSync` is the door for writes.
  async beginTransaction(): Promise<never> {
    throw new Error('Interactive transactions are not available: use txSync')
  }
  async commitTransaction() {}
  async rollbackTransaction() {}
}

/** Runs a compiled query now and gives its rows, if it has any. */
export const readRows = <R>(sql: SqlStorage, query: CompiledQuery): R[] =>
  sql.exec(query.sql, ...query.parameters.map(toBinding)).toArray() as R[]

/** The same, and how many rows a write has changed. Counts come from SQLite itself: `rowsWritten` also counts index rows. */
export function runCompiled<R>(sql: SqlStorage, query: CompiledQuery): QueryResult<R> {
  const rows = readRows<R>(sql, query)
  if (!writes.has(query.query.kind)) return { rows }
  const { n } = sql.exec<{ n: number }>('select changes() as n').one()
  return { rows, numAffectedRows: BigInt(n) }
}

const writes = new Set<string>(['InsertQueryNode', 'UpdateQueryNode', 'DeleteQueryNode'])

/** The storage takes four types and turns others into strings without a word, so each is decided here. */
export function toBinding(value: unknown): SqlStorageValue {
  if (value === undefined || value === null) return null
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'bigint') return Number(value)
  if (typeof value === 'string' || typeof value === 'number' || value instanceof ArrayBuffer) return value
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength).slice().buffer
  throw new TypeError(`Cannot bind a ${Object.prototype.toString.call(value)}`)
}
