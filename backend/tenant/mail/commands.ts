import { uuidv7 } from 'uuidv7'
import type { TenantContext } from '../context.ts'
import type { Tx } from '../db/tx-sync.ts'
import type { DialogueRow } from '../dialogues/rules.ts'

interface Mail {
  recipient: string
  template: 'receipt'
  content: Record<string, string>
  submissionSeq: number
  dialogue: DialogueRow
}

/** Puts a message in the outbox, in the transaction that gives the reason for it. */
export function queueMail(tenant: TenantContext, tx: Tx, mail: Mail) {
  const row = {
    id: uuidv7(),
    recipient: mail.recipient,
    template: mail.template,
    language: mail.dialogue.language,
    content: JSON.stringify(mail.content),
    submission_seq: mail.submissionSeq,
    created_at: Date.now(),
  }
  tx.run(tenant.db.insertInto('mail_outbox').values(row))
}
