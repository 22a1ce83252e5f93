import { DeliveryError, type MailTransport } from './transport.ts'
import { writeMessage } from './write-message.ts'

/** Writes each message as a file (RFC 5322, `.eml`) that a mail program opens. */
export function createFolderTransport(folder: Fetcher, from: string): MailTransport {
  const connection = {
    async send(message: Parameters<typeof writeMessage>[0]) {
      const body = writeMessage(message, from)
      const response = await folder.fetch(`http://outbox/${message.id}.eml`, { method: 'PUT', body })
      if (!response.ok) throw new DeliveryError(`folder: ${response.status}`)
    },
    usable: () => true,
    close: async () => {},
  }
  return { connect: async () => connection }
}
