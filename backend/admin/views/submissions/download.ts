import type { ExportColumn, ExportRow, totalHeader } from '../../../contracts/exports.ts'
import { open } from '../../api/client.ts'
import type { toQuery } from './filter.ts'

export type ExportFormat = 'excel' | 'csv' | 'xlsx' | 'json'

export interface Asked {
  query: ReturnType<typeof toQuery>
  format: ExportFormat
  /** The words above the columns of a workbook. */
  columns: Record<ExportColumn, string>
  onProgress: (rows: number, total: number) => void
  signal: AbortSignal
}

const asked = {
  excel: { format: 'csv', bom: 'true', separator: ';' },
  csv: { format: 'csv' },
  xlsx: { format: 'ndjson' },
  json: { format: 'json' },
} as const satisfies Record<ExportFormat, object>

/** Fetches an export, telling how far it is, and hands it to the reader as a file. */
export async function download({ query, format, columns, onProgress, signal }: Asked): Promise<void> {
  const response = await open('exportSubmissions', { query: { ...query, ...asked[format] }, signal })
  const total = Number(response.headers.get('Min-Kommun-Total' satisfies typeof totalHeader))
  const name = `min-kommun-${new Date().toISOString().slice(0, 10)}`
  if (format === 'xlsx') return saveWorkbook(name, columns, await readRows(response, (n) => onProgress(n, total)))
  const rowEnd = format === 'json' ? '\n' : '\r\n'
  const chunks: BlobPart[] = []
  let rows = 0
  for await (const chunk of read(response)) {
    chunks.push(new TextEncoder().encode(chunk))
    rows += chunk.split(rowEnd).length - 1
    onProgress(Math.min(rows, total), total)
  }
  const type = response.headers.get('Content-Type') ?? ''
  save(new Blob(chunks, { type }), `${name}.${format === 'json' ? 'json' : 'csv'}`)
}

/** The rows of a stream of lines. */
async function readRows(response: Response, onProgress: (rows: number) => void): Promise<ExportRow[]> {
  const rows: ExportRow[] = []
  let rest = ''
  for await (const chunk of read(response)) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line) rows.push(JSON.parse(line))
    onProgress(rows.length)
  }
  return rows
}

async function* read({ body }: Response): AsyncGenerator<string> {
  const reader = body?.pipeThrough(new TextDecoderStream('utf-8', { ignoreBOM: true })).getReader()
  for (;;) {
    const { value, done = true } = (await reader?.read()) ?? {}
    if (done || value === undefined) return
    yield value
  }
}

/** The library is fetched with the first workbook that somebody wants. */
async function saveWorkbook(name: string, columns: Record<ExportColumn, string>, rows: ExportRow[]) {
  const { toWorkbook } = await import('./workbook.ts')
  save(await toWorkbook(columns, rows), `${name}.xlsx`)
}

function save(blob: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
