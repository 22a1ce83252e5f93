import { measureKill9 } from './kill-9.ts'
import { measureListAtScale } from './list-at-scale.ts'
import type { Measurement } from './measurement.ts'
import { measurePageLoad } from './page-load.ts'
import { measureReads } from './reads.ts'
import type { Stage } from './stage.ts'
import { measureSubmissions } from './submissions.ts'

export type Benchmark = (stage: Stage, options: { large: boolean }) => Promise<Measurement[]>

/** Every benchmark there is, in the order in which they run and stand in the table. */
export const benchmarks = {
  reads: measureReads,
  submissions: measureSubmissions,
  'page-load': measurePageLoad,
  'kill-9': measureKill9,
  'list-at-scale': measureListAtScale,
} satisfies Record<string, Benchmark>

export type BenchmarkName = keyof typeof benchmarks
