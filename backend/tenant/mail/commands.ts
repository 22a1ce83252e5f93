import { uuidv7 } from 'uuidv7'
import type { MailTemplateId } from '../../contracts/mail.ts'
import type { Language } from '../../contracts/primitives.ts'
import type { TenantContext } from '../context.ts'
import type { Tx } from '../db/tx-sync.ts'
import { scheduleJob } from '../jobs/schedule.ts'
import type { MailContent } from './templates.ts'

interface Mail<T extends MailTemplateId> {
  recipient: string
  template: T
  content: MailContent[T]
  language: Language
  /** What it is about: erasing that erases the message, too. */
  submissionSeq?: number
}

/** Puts a message in the outbox, in the transaction that gives the reason for it. */
export function queueMail<T extends MailTemplateId>(tenant: TenantContext, tx: Tx, mail: Mail<T>) {
  const now = Date.now()
  const row = {
    id: uuidv7(),
    recipient: mail.recipient,
    template: mail.template,
    language: mail.language,
    content: JSON.stringify(mail.content),
    submission_seq: mail.submissionSeq ?? null,
    next_attempt_at: now,
    created_at: now,
  }
  tx.insert('mail_outbox', row)
  scheduleJob(tenant, tx, { kind: 'deliver_mail', runAt: now })
}
