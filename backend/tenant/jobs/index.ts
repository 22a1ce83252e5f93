import { deliverMail } from '../mail/deliver.ts'
import { purgeExpired } from '../members/purge-expired.ts'
import type { JobHandler, JobKind } from './job.ts'

export const jobHandlers = {
  purge_expired: purgeExpired,
  deliver_mail: deliverMail,
} satisfies Record<JobKind, JobHandler>
