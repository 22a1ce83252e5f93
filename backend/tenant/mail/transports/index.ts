import type { Env } from '../../../edge/env.ts'
import { createFolderTransport } from './folder.ts'
import { createSmtpTransport } from './smtp.ts'
import type { MailTransport } from './transport.ts'

/** SMTP where it is configured, else the outbox folder of a server of one's own, else nothing: messages wait. */
export function createMailTransport(env: Env): MailTransport | undefined {
  const from = env.MK_MAIL_FROM ?? `noreply@${new URL(env.MK_BASE_URL).hostname}`
  if (env.MK_SMTP_URL) return createSmtpTransport(new URL(env.MK_SMTP_URL), from)
  return env.OUTBOX && createFolderTransport(env.OUTBOX, from)
}
