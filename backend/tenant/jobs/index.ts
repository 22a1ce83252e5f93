import { purgeExpired } from '../members/purge-expired.ts'
import type { JobHandler, JobKind } from './job.ts'

export const jobHandlers = { purge_expired: purgeExpired } satisfies Record<JobKind, JobHandler>
