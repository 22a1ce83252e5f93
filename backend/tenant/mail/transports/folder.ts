import { Email } from 'worker-mailer'
import { type MailTransport, toEmail } from './transport.ts'

/** Writes each message as a file (RFC 5322, `.eml`) that a mail program opens. */
export function createFolderTransport(folder: Fetcher, from: string): MailTransport {
  return {
    async send(message) {
      const body = new Email(toEmail(message, from)).getEmailData()
      const response = await folder.fetch(`http://outbox/${message.id}.eml`, { method: 'PUT', body })
      if (!response.ok) throw new Error('The message was not written')
    },
  }
}
