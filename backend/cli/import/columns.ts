import { Failure } from '../../selfhost/failure.ts'
import type { Importer } from './importer.ts'

export interface Columns {
  /** The column that each field of the import row is taken from. */
  byField: Map<string, string>
  unused: string[]
}

/**
 * Decides once which column fills which field: what `--map` says first, then the names a field is known by.
 * @param given pairs of `--map column=field`
 * @throws {Failure} when a pair names nothing there is, or a field that can't be missing has no column
 */
export function mapColumns(found: string[], given: [column: string, field: string][], importer: Importer): Columns {
  const byField = new Map<string, string>()
  for (const [column, field] of given) {
    if (!found.includes(column)) throw new Failure(`--map: no column ${column}. There are: ${found.join(', ')}`)
    if (!(field in importer.fields)) {
      throw new Failure(`--map: no field ${field}. There are: ${Object.keys(importer.fields).join(', ')}`)
    }
    byField.set(field, column)
  }

  const spokenFor = new Set(byField.values())
  for (const [field, names] of Object.entries(importer.fields)) {
    if (byField.has(field)) continue
    const column = [field, ...names]
      .map((name) => found.find((one) => one.toLowerCase() === name.toLowerCase() && !spokenFor.has(one)))
      .find((one) => one !== undefined)
    if (column) byField.set(field, column)
  }

  const missing = importer.required.filter((field) => !byField.has(field))
  if (missing.length > 0) {
    throw new Failure(
      `The file has no column for ${missing.join(', ')}. Its columns are: ${found.join(', ')}.\n` +
        `Say which it is with --map COLUMN=${missing[0]}.`,
    )
  }
  const used = new Set(byField.values())
  return { byField, unused: found.filter((column) => !used.has(column)) }
}

/** The values of one row, by field. */
export function pickFields(values: Record<string, unknown>, { byField }: Columns): Record<string, unknown> {
  return Object.fromEntries([...byField].map(([field, column]) => [field, values[column]]))
}
