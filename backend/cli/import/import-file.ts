import { kindContracts } from '../../contracts/kinds/index.ts'
import { Failure } from '../../selfhost/failure.ts'
import { call } from '../api.ts'
import { checkRows } from './check-rows.ts'
import { type Columns, mapColumns } from './columns.ts'
import { importers } from './importer.ts'
import { Batch, type RefusedRow, sendRows, type Target } from './send-rows.ts'
import { inspectSource, type Source } from './source.ts'

export interface ImportRequest {
  source: Source
  target: Target
  maps: [column: string, field: string][]
  dryRun: boolean
  /** Told once, before the first row. */
  onColumns(columns: Columns, rows: number): void
  onProgress(done: number): void
}

export interface ImportResult {
  /** Good rows; in a dry run nothing is known about which are stored already. */
  accepted: number
  created: number
  repeated: number
  refused: RefusedRow[]
  /** What was changed on the way, and in how many rows. */
  notes: Map<string, number>
}

/**
 * Brings a file's rows into a dialogue, in batches, in the file's order.
 * @throws {Failure} for columns that don't fit and for a server that can't be asked; what was stored stays
 */
export async function importFile(request: ImportRequest): Promise<ImportResult> {
  const { source, target } = request
  const { tenant, dialogue } = target
  const { kind, settings } = await call(target, 'getDialogue', { params: { tenant, dialogue } })
  const importer = importers[kind]
  if (!importer) throw new Failure(`${dialogue} is a ${kind}: there is nothing to import into one.`)
  const contents = await inspectSource(source)
  const columns = mapColumns(contents.columns, request.maps, importer)
  request.onColumns(columns, contents.rows)

  const result: ImportResult = { accepted: 0, created: 0, repeated: 0, refused: [], notes: new Map() }
  let batch = new Batch()
  const send = async () => {
    const { rows } = batch
    batch = new Batch()
    if (rows.length === 0 || request.dryRun) return
    const sent = await sendRows(target, rows)
    result.created += sent.created
    result.repeated += sent.repeated
    result.refused.push(...sent.refused)
  }

  let done = 0
  const convert = importer.createConverter(settings)
  for await (const row of checkRows(source(), { columns, convert, schema: kindContracts[kind].importRow })) {
    done++
    if ('reasons' in row) {
      result.refused.push(row)
      continue
    }
    result.accepted++
    if (row.note) result.notes.set(row.note, (result.notes.get(row.note) ?? 0) + 1)
    if (batch.add(row)) continue
    await send()
    batch.add(row)
    request.onProgress(done - 1)
  }
  await send()
  request.onProgress(done)
  result.refused.sort((one, other) => one.row - other.row)
  return result
}
