import type { Compilable, CompiledQuery, Kysely } from 'kysely'
import type { TenantContext } from '../context.ts'
import type { Database } from './schema.ts'

/**
 * A query whose text is always the same: built and compiled the first time only, which is most of what a small
 * query costs. `build` is given stand-ins for its values; it must pass them on to the query as they are.
 */
export function prepare<P extends unknown[], R>(build: (db: Kysely<Database>, ...values: P) => Compilable<R>) {
  let prepared: CompiledQuery<R> | undefined
  const standIns = Array.from({ length: build.length - 1 }, (_, at) => Symbol(at))
  return ({ db }: Pick<TenantContext, 'db'>, ...values: P): Compilable<R> => {
    prepared ??= build(db, ...(standIns as unknown as P)).compile()
    const { parameters, ...query } = prepared
    const filled = parameters.map((one) => {
      const at = standIns.indexOf(one as symbol)
      return at < 0 ? one : values[at]
    })
    return { compile: () => ({ ...query, parameters: filled }) }
  }
}
