import { reindexDialogue } from '../dialogues/reindexing.ts'
import { deliverMail } from '../mail/deliver.ts'
import { applyRetention } from '../retention/apply.ts'
import { tidySearch } from '../search/tidy.ts'
import { mailSignInCodes } from '../sign-in-codes/mail-codes.ts'
import { closeDue } from '../submissions/close-due.ts'
import type { JobHandler, JobKind } from './job.ts'
import { purgeExpired } from './purge-expired.ts'

export const jobHandlers = {
  purge_expired: purgeExpired,
  deliver_mail: deliverMail,
  close_submissions: closeDue,
  reindex_dialogue: reindexDialogue,
  mail_sign_in_codes: mailSignInCodes,
  apply_retention: applyRetention,
  tidy_search: tidySearch,
} satisfies Record<JobKind, JobHandler>
