import { type ExportQuery, type ExportRow, exportColumns } from '../../contracts/exports.ts'
import { toCsvLine } from './csv.ts'

interface Format {
  type: string
  head: string
  /** `first` tells whether nothing came before. */
  slice(rows: readonly ExportRow[], first: boolean): string
  tail: string
}

/** How rows become text; the same columns in each format. */
export function toFormat({ format, bom, separator }: Pick<ExportQuery, 'format' | 'bom' | 'separator'>): Format {
  const lines = (rows: readonly ExportRow[], between: string) => rows.map((row) => JSON.stringify(row)).join(between)
  switch (format) {
    case 'csv':
      return {
        type: 'text/csv; charset=utf-8',
        head: (bom ? '\ufeff' : '') + toCsvLine(exportColumns, separator),
        slice: (rows) =>
          rows
            .map((row) =>
              toCsvLine(
                exportColumns.map((name) => row[name]),
                separator,
              ),
            )
            .join(''),
        tail: '',
      }
    case 'json':
      return {
        type: 'application/json',
        head: '[\n',
        slice: (rows, first) => (first ? '' : ',\n') + lines(rows, ',\n'),
        tail: '\n]\n',
      }
    case 'ndjson':
      return { type: 'application/x-ndjson', head: '', slice: (rows) => `${lines(rows, '\n')}\n`, tail: '' }
  }
}
