import writeWorkbook from 'write-excel-file/universal'
import type { ExportColumn, ExportRow } from '../../../contracts/exports.ts'

/** The most characters that Excel takes in one cell. */
const cellMaximum = 32_767

/** A workbook with one sheet. Every text is a text cell: no spreadsheet takes one for a formula. */
export function toWorkbook(columns: Record<ExportColumn, string>, rows: readonly ExportRow[]): Promise<Blob> {
  const names = Object.keys(columns) as ExportColumn[]
  const head = names.map((name) => ({ value: columns[name], fontWeight: 'bold' as const }))
  const data = rows.map((row) => names.map((name) => toCell(row[name])))
  return writeWorkbook([head, ...data], { stickyRowsCount: 1 }).toBlob()
}

function toCell(value: ExportRow[ExportColumn]) {
  if (value === null || value === '') return null
  if (typeof value !== 'string') return { value }
  return { value: value.slice(0, cellMaximum), type: String }
}
