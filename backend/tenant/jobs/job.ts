import type { TenantContext } from '../context.ts'

export type JobKind =
  | 'purge_expired'
  | 'deliver_mail'
  | 'close_submissions'
  | 'reindex_dialogue'
  | 'apply_retention'
  | 'tidy_search'
  | 'mail_sign_in_codes'

/** When a job wants to run again, and with what: the same payload unless it gives another. */
export interface Again {
  again: number
  payload?: unknown
}

/** Does the work of one due job, and says when it wants to run again, if it does. */
export type JobHandler = (tenant: TenantContext, payload: unknown) => Promise<Again | undefined>
