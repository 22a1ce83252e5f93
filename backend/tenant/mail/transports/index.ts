import { connect } from 'cloudflare:sockets'
import type { Env } from '../../../edge/env.ts'
import { createFolderTransport } from './folder.ts'
import { parseMailServer } from './smtp/mail-server.ts'
import { createSmtpTransport } from './smtp/smtp.ts'
import type { MailTransport } from './transport.ts'

/** SMTP where it is configured, else the outbox folder of a server of one's own, else nothing: messages wait. */
export function createMailTransport(env: Env): MailTransport | undefined {
  const from = env.MK_MAIL_FROM ?? `noreply@${new URL(env.MK_BASE_URL).hostname}`
  const network = env.MAIL_NETWORK ?? { connect }
  if (env.MK_SMTP_URL) return createSmtpTransport(parseMailServer(env.MK_SMTP_URL), network, from)
  return env.OUTBOX && createFolderTransport(env.OUTBOX, from)
}
