import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { CsvError, parse } from 'csv-parse'
import { Failure } from '../../selfhost/failure.ts'
import { decode, notUtf8 } from './decode.ts'
import type { SourceRow } from './source.ts'

/**
 * Reads comma- or semicolon-separated values under a row of column names, quoted where needed, with or
 * without a byte order mark.
 * @throws {Failure} when the names can't be read, or a quote that is never closed swallows the rest
 */
export async function* readCsv(file: string): AsyncGenerator<SourceRow> {
  const { delimiter, start } = await detectForm(file)
  // Bytes, because a decoder of its own would put replacement characters where UTF-8 is broken.
  const form = { delimiter, encoding: null, relax_column_count: true, relax_quotes: true, skip_empty_lines: true }
  const parser = createReadStream(file, { start }).pipe(parse(form))
  let columns: string[] | undefined
  let row = 0
  try {
    for await (const cells of parser as AsyncIterable<Buffer[]>) {
      row++
      if (columns) yield { row, ...toValues(columns, cells) }
      else columns = readColumns(cells)
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new Failure(`The file can't be read beyond row ${row}: ${error.message}.`)
  }
}

function readColumns(cells: Buffer[]): string[] {
  const columns = cells.map((cell) => decode(cell)?.trim())
  if (columns.every((column) => column !== undefined)) return columns
  throw new Failure(`The row of column names ${notUtf8}.`)
}

function toValues(columns: string[], cells: Buffer[]): { values: Record<string, unknown> } | { reason: string } {
  if (cells.length !== columns.length) {
    return { reason: `has ${cells.length} columns where the first row names ${columns.length}` }
  }
  const texts = cells.map(decode)
  if (texts.includes(undefined)) return { reason: notUtf8 }
  // An empty cell says nothing, so the column counts as absent from the row.
  return { values: Object.fromEntries(columns.map((column, index) => [column, texts[index] || undefined])) }
}

async function detectForm(file: string) {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64 * 1024), 0, 64 * 1024, 0)
    const head = buffer.subarray(0, bytesRead)
    const start = head.subarray(0, 3).equals(Buffer.of(0xef, 0xbb, 0xbf)) ? 3 : 0
    const names = head.subarray(start).toString('latin1').split(/\r?\n/, 1)[0] ?? ''
    return { start, delimiter: names.split(';').length > names.split(',').length ? ';' : ',' }
  } finally {
    await handle.close()
  }
}
