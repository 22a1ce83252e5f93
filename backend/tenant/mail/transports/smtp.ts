import { WorkerMailer } from 'worker-mailer'
import { type MailTransport, toEmail } from './transport.ts'

const timeout = 15_000

/**
 * SMTP submission (RFC 6409, RFC 8314) to `smtps://user:password@host:465`, or to
 * `smtp://user:password@host:587`, where TLS is asked for by STARTTLS and nothing is said without it.
 * `smtp://host:25?starttls=off` is for a relay on one's own network, and takes no password.
 */
export function createSmtpTransport(url: URL, from: string): MailTransport {
  const secure = url.protocol === 'smtps:'
  const startTls = !secure && url.searchParams.get('starttls') !== 'off'
  const encrypted = secure || startTls
  const options = {
    host: url.hostname,
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    startTls,
    socketTimeoutMs: timeout,
    responseTimeoutMs: timeout,
    logLevel: 4,
    ...(url.username && encrypted
      ? {
          credentials: { username: decodeURIComponent(url.username), password: decodeURIComponent(url.password) },
          authType: ['plain', 'login'] as ('plain' | 'login')[],
        }
      : {}),
  }
  return {
    send: (message) => WorkerMailer.send(options, toEmail(message, from)),
  }
}

interface Session {
  secure: boolean
  startTls: boolean
  supportsStartTls: boolean
  auth(): Promise<void>
}

// The library goes on in the clear when a server doesn't offer STARTTLS, so whoever stands between could
// take that offer away and read the password. We stop there instead.
const session = WorkerMailer.prototype as unknown as Session
const { auth } = session
session.auth = async function (this: Session) {
  if (this.startTls && !this.secure && !this.supportsStartTls) throw new Error('The mail server offers no STARTTLS')
  return auth.call(this)
}
