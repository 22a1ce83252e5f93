import { measureAdmin } from './admin.ts'
import { measureAdminAtScale } from './admin-at-scale.ts'
import { measureKill9 } from './kill-9.ts'
import { measureListAtScale } from './list-at-scale.ts'
import type { Measurement } from './measurement.ts'
import { measurePageLoad, measureSurveyLoad } from './page-load.ts'
import { measureReads } from './reads.ts'
import { measureResponses } from './responses.ts'
import { measureSimilar } from './similar.ts'
import type { Stage } from './stage.ts'
import { measureSubmissions } from './submissions.ts'

/** `proposals` names a file with the proposals that the judged ones stand for. */
export type Benchmark = (stage: Stage, options: { large: boolean; proposals?: string }) => Promise<Measurement[]>

/** Every benchmark there is, in the order in which they run and stand in the table. */
export const benchmarks = {
  reads: measureReads,
  submissions: measureSubmissions,
  responses: measureResponses,
  'page-load': measurePageLoad,
  'survey-load': measureSurveyLoad,
  admin: measureAdmin,
  'kill-9': measureKill9,
  'list-at-scale': measureListAtScale,
  'admin-at-scale': measureAdminAtScale,
  similar: measureSimilar,
} satisfies Record<string, Benchmark>

export type BenchmarkName = keyof typeof benchmarks
