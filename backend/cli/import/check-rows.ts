import type { z } from 'zod'
import { toFieldErrors } from '../../contracts/field-errors.ts'
import { describeFieldError } from '../words.ts'
import { type Columns, pickFields } from './columns.ts'
import type { Converter } from './importer.ts'
import type { SourceRow } from './source.ts'

/** A row as the import operation takes it, or why it can't be taken. */
export type CheckedRow =
  | { row: number; id: string; input: Record<string, unknown>; note: string | undefined }
  | { row: number; id: string | undefined; reasons: string[] }

export interface Check {
  columns: Columns
  convert: Converter
  /** The kind's own import schema, which the server applies too. */
  schema: z.ZodType
}

/** Converts and judges rows one by one; an id that an earlier row has is refused, never silently merged. */
export async function* checkRows(rows: AsyncIterable<SourceRow>, check: Check): AsyncGenerator<CheckedRow> {
  const rowById = new Map<string, number>()
  for await (const found of rows) {
    if (!('values' in found)) {
      yield { row: found.row, id: undefined, reasons: [found.reason] }
      continue
    }
    const { row: input, note } = check.convert(pickFields(found.values, check.columns))
    const id = typeof input.id === 'string' ? input.id : undefined
    const reasons = judge(input, check.schema)
    const earlier = id === undefined ? undefined : rowById.get(id)
    if (earlier !== undefined) reasons.push(`id is the same as in row ${earlier}`)
    if (id === undefined || reasons.length > 0) {
      yield { row: found.row, id, reasons }
      continue
    }
    rowById.set(id, found.row)
    yield { row: found.row, id, input, note }
  }
}

function judge(input: Record<string, unknown>, schema: z.ZodType) {
  const result = schema.safeParse(input, { reportInput: true })
  return result.success ? [] : toFieldErrors(result.error).map(describeFieldError)
}
