import { layOutTable } from '../../cli/table.ts'
import type { Measurement } from '../measurement.ts'
import { heading, toCells } from './cells.ts'

export function printTable(measured: Measurement[], machine: string): void {
  console.log(`\n${layOutTable([heading, ...measured.map(toCells)])}\n\n${machine}`)
}
