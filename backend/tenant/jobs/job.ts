import type { TenantContext } from '../context.ts'

export type JobKind = 'purge_expired' | 'deliver_mail' | 'close_proposals'

/** Does the work of one due job, and says when it wants to run again, if it does. */
export type JobHandler = (tenant: TenantContext, payload: unknown) => Promise<{ again: number } | undefined>
