import { existsSync } from 'node:fs'
import { Failure } from '../../selfhost/failure.ts'
import { readCsv } from './read-csv.ts'
import { readJsonLines } from './read-jsonl.ts'

/**
 * One row of a file, by the number a person finds it by: the line of a JSONL file, the row of a spreadsheet
 * with its heading as row 1. A row that can't be read carries the reason instead.
 */
export type SourceRow = { row: number; values: Record<string, unknown> } | { row: number; reason: string }

export type Source = () => AsyncIterable<SourceRow>

/**
 * Opens a file by its ending; each call of the source reads it from the beginning.
 * @throws {Failure} for a missing file or an unknown ending
 */
export function openSource(file: string): Source {
  if (!existsSync(file)) throw new Failure(`There is no file ${file}.`)
  if (/\.(jsonl|ndjson)$/i.test(file)) return () => readJsonLines(file)
  if (/\.csv$/i.test(file)) return () => readCsv(file)
  throw new Failure(`${file}: give a file that ends in .jsonl (one JSON object a line) or .csv.`)
}

export interface Contents {
  rows: number
  columns: string[]
}

/** Reads a file through once, to know its columns and how long it is. */
export async function inspectSource(source: Source): Promise<Contents> {
  const columns = new Set<string>()
  let rows = 0
  for await (const found of source()) {
    rows++
    if ('values' in found) for (const column of Object.keys(found.values)) columns.add(column)
  }
  return { rows, columns: [...columns] }
}
