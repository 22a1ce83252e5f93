import { createReadStream } from 'node:fs'
import { decode, notUtf8 } from './decode.ts'
import type { SourceRow } from './source.ts'

/** Reads one JSON object a line; empty lines count but give nothing. */
export async function* readJsonLines(file: string): AsyncGenerator<SourceRow> {
  let row = 0
  for await (const bytes of readLines(file)) {
    row++
    const line = decode(bytes)
    if (line === undefined) yield { row, reason: notUtf8 }
    else if (line.trim() !== '') yield { row, ...parseLine(line) }
  }
}

function parseLine(line: string): { values: Record<string, unknown> } | { reason: string } {
  try {
    const value: unknown = JSON.parse(line)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return { values: value as Record<string, unknown> }
    }
    return { reason: 'is not a JSON object' }
  } catch (error) {
    return { reason: `is not JSON: ${(error as Error).message}` }
  }
}

/** Splits at the bytes, before decoding: one broken character must not reach past its own line. */
async function* readLines(file: string): AsyncGenerator<Uint8Array> {
  let rest: Buffer[] = []
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    let start = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      yield Buffer.concat([...rest, chunk.subarray(start, end)])
      rest = []
      start = end + 1
    }
    rest.push(chunk.subarray(start))
  }
  const last = Buffer.concat(rest)
  if (last.length > 0) yield last
}
