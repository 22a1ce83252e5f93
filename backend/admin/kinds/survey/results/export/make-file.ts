import type { StoredResponse } from '../../../../../contracts/kinds/survey/results.ts'
import type { Asked } from '../analysis/catalogue.ts'
import type { FileRequest } from '../worker/messages.ts'
import { listCodes } from './codebook.ts'
import { type Cell, listColumns } from './columns.ts'
import { byteOrderMark, toCsv } from './csv.ts'

/** All responses, counted or not, as a file; or what its columns and codes stand for. */
export async function makeFile(
  responses: readonly StoredResponse[],
  asked: readonly Asked[],
  { format, options, codebook, withMark, sheets }: FileRequest,
): Promise<Blob> {
  const mark = withMark ? byteOrderMark : ''
  const codes = () => listCodes(asked, options.language, codebook)
  const table = () => {
    const columns = listColumns(
      asked.map(({ question }) => question),
      options,
    )
    return [columns.map(({ heading }) => heading), ...responses.map((one) => columns.map(({ read }) => read(one)))]
  }
  switch (format) {
    case 'json':
      return new Blob([`${JSON.stringify({ questions: asked, responses }, null, 1)}\n`], { type: 'application/json' })
    case 'codebook':
      return toText(mark + toCsv(codes()))
    case 'csv':
      return toText(mark + toCsv(table()))
    case 'xlsx': {
      const { default: writeExcel } = await import('write-excel-file/browser')
      const sheetOf = (sheet: string, rows: Cell[][]) => ({
        sheet,
        data: rows.map((row, at) => toCells(row, at === 0)),
      })
      return writeExcel([sheetOf(sheets.responses, table()), sheetOf(sheets.codebook, codes())]).toBlob()
    }
  }
}

const toText = (text: string) => new Blob([text], { type: 'text/csv;charset=utf-8' })

/** Every text is stored as a text, which no spreadsheet program runs. */
const toCells = (row: Cell[], isHeading: boolean) =>
  row.map((value) =>
    value === null
      ? null
      : typeof value === 'string'
        ? { value, type: String, ...(isHeading && { fontWeight: 'bold' as const }) }
        : { value, type: typeof value === 'number' ? Number : Boolean },
  )
