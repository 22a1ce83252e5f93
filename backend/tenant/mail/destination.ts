import type { MailDestination } from '../../contracts/mail.ts'
import type { Env } from '../../edge/env.ts'

/** Where messages go, as an admin may know it: the server's name, without what opens it. */
export function toMailDestination({ MK_SMTP_URL, OUTBOX }: Env): MailDestination {
  if (MK_SMTP_URL) return { kind: 'smtp', host: new URL(MK_SMTP_URL).hostname }
  return { kind: OUTBOX ? 'folder' : 'none' }
}
