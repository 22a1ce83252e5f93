import { z } from 'zod'
import { submissionFilter, TrueOrFalse } from './moderation.ts'

export const exportFormats = ['csv', 'json', 'ndjson'] as const

export const ExportQuery = z.strictObject({
  ...submissionFilter,
  format: z.enum(exportFormats).default('csv'),
  /** A mark at the beginning by which Excel knows that a CSV file is UTF-8. */
  bom: TrueOrFalse.default(false),
  /** Between the cells of a CSV file; Excel in Swedish wants semicolons. */
  separator: z.enum([',', ';']).default(','),
})
export type ExportQuery = z.output<typeof ExportQuery>

/** The header with the number of rows to come. */
export const totalHeader = 'Min-Kommun-Total'

/**
 * What a row of an export has, in this order and by these names in every format. Texts are the public version,
 * with identity numbers masked; times are ISO 8601 in UTC; what is missing is empty (`null` in JSON).
 */
export const exportColumns = [
  'reference',
  'dialogue',
  'status',
  'hidden',
  'heading',
  'text',
  'author',
  'category',
  'place',
  'supports',
  'comments',
  'flags',
  'signals',
  'mergedInto',
  'createdAt',
  'publishedAt',
  'closesAt',
  'response',
  'respondedBy',
  'respondedAt',
] as const
export type ExportColumn = (typeof exportColumns)[number]
export type ExportRow = Record<ExportColumn, string | number | boolean | null>
