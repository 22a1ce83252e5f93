import { z } from 'zod'
import { FieldError } from './problems.ts'

export const importBatchMaximum = 200

/** Rows are validated one by one by the kind's own schema, so that a bad one never holds up the good. */
export const ImportInput = z.strictObject({ rows: z.array(z.unknown()).min(1).max(importBatchMaximum) })

export const ImportReport = z.object({
  created: z.int(),
  /** Rows already imported earlier, left as they are. */
  repeated: z.int(),
  refused: z.array(
    z.object({
      /** Position in the request, from 0. */
      row: z.int(),
      errors: z.array(FieldError),
    }),
  ),
})
export type ImportReport = z.infer<typeof ImportReport>
