import { setTimeout as sleep } from 'node:timers/promises'
import { importBatchMaximum } from '../../contracts/imports.ts'
import { operations } from '../../contracts/operations.ts'
import { CallFailure, call } from '../api.ts'
import type { Connection } from '../connection.ts'
import { describeFieldError } from '../words.ts'
import type { CheckedRow } from './check-rows.ts'

export type AcceptedRow = Extract<CheckedRow, { input: unknown }>
export type RefusedRow = Extract<CheckedRow, { reasons: unknown }>

export interface Target extends Connection {
  tenant: string
  dialogue: string
}

export interface Sent {
  created: number
  repeated: number
  refused: RefusedRow[]
}

/** Room for the request around the rows. */
const bodyMaximum = operations.importSubmissions.bodyLimit - 1024

/** Collects rows until one more would be more than a request may hold. */
export class Batch {
  rows: AcceptedRow[] = []
  #bytes = 0

  /** Whether the row found room; a full batch is sent first. */
  add(row: AcceptedRow): boolean {
    const bytes = Buffer.byteLength(JSON.stringify(row.input)) + 1
    const full = this.rows.length === importBatchMaximum || this.#bytes + bytes > bodyMaximum
    if (full && this.rows.length > 0) return false
    this.rows.push(row)
    this.#bytes += bytes
    return true
  }
}

/**
 * Sends one batch; safe to repeat, so passing trouble is waited out a few times.
 * @throws {CallFailure} when the server can't or won't take it
 */
export async function sendRows(target: Target, rows: AcceptedRow[]): Promise<Sent> {
  const { tenant, dialogue } = target
  const report = await patiently(() =>
    call(target, 'importSubmissions', {
      params: { tenant, dialogue },
      body: { rows: rows.map(({ input }) => input) },
    }),
  )
  const refused = report.refused.flatMap(({ row: index, errors }) => {
    const sent = rows[index]
    return sent ? [{ row: sent.row, id: sent.id, reasons: errors.map(describeFieldError) }] : []
  })
  return { created: report.created, repeated: report.repeated, refused }
}

const pauses = [500, 1_000, 2_000, 4_000]

async function patiently<T>(act: () => Promise<T>): Promise<T> {
  for (const pause of pauses) {
    try {
      return await act()
    } catch (error) {
      if (!(error instanceof CallFailure && error.passing)) throw error
      await sleep(pause)
    }
  }
  return act()
}
