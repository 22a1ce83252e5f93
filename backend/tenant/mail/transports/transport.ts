export interface Message {
  /** The same at every attempt: it becomes the Message-ID, by which a mailbox knows a repeated one. */
  id: string
  recipient: string
  subject: string
  text: string
  /** Where one click ends messages like this (RFC 8058). */
  unsubscribeUrl?: string
}

/** Where messages go. `send` resolves when the other side has taken responsibility, and rejects otherwise. */
export interface MailTransport {
  send(message: Message): Promise<void>
}

/** What both transports say of a message. Machines are told that nobody wrote it (RFC 3834), and how to end it. */
export const toEmail = ({ id, recipient, subject, text, unsubscribeUrl }: Message, from: string) => ({
  from,
  to: recipient,
  subject,
  text: text.replace(/\r?\n/g, '\r\n'),
  headers: {
    'Message-ID': `<${id}@${from.split('@').at(-1)}>`,
    'Auto-Submitted': 'auto-generated',
    ...(unsubscribeUrl
      ? { 'List-Unsubscribe': `<${unsubscribeUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
      : {}),
  },
})
