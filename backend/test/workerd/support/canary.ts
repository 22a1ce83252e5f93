import type { Tenant } from '../../../contracts/operators.ts'
import { inDatabase } from './tenants.ts'

/** Every place in a kommun's database where a text stands, as `table.column`: also in blobs and the search index's pages. */
export const findEverywhere = (tenant: Tenant, text: string): Promise<string[]> =>
  inDatabase(tenant, (sql) => {
    const tables = sql
      .exec<{ name: string }>(
        "select name from sqlite_master where type = 'table' and name not like '\\_cf%' escape '\\'",
      )
      .toArray()
    const places = tables.flatMap(({ name }) =>
      sql
        .exec(`select * from "${name}"`)
        .toArray()
        .flatMap((row) => Object.entries(row).filter(([, value]) => holds(value, text)))
        .map(([column]) => `${name}.${column}`),
    )
    return [...new Set(places)].sort()
  })

function holds(value: unknown, text: string): boolean {
  const words = value instanceof ArrayBuffer ? Buffer.from(value).toString('latin1') : String(value)
  return words.toLowerCase().includes(text.toLowerCase())
}
