export interface Message {
  /** The same at every attempt: it becomes the Message-ID, by which a mailbox knows a repeated one. */
  id: string
  recipient: string
  subject: string
  text: string
  /** Where one click ends messages like this (RFC 8058). */
  unsubscribeUrl?: string
}

/** Where messages go. */
export interface MailTransport {
  /** @throws {DeliveryError} when nobody is there to take messages, whatever they say */
  connect(): Promise<MailConnection>
}

export interface MailConnection {
  /**
   * Resolves when the other side has taken responsibility for the message.
   *
   * @throws {DeliveryError}
   */
  send(message: Message): Promise<void>
  /** Whether another message can be sent after one that failed. */
  usable(): boolean
  close(): Promise<void>
}

/** Why a message was not taken, told by the step at which it happened and the server's code. */
export class DeliveryError extends Error {
  override name = 'DeliveryError'
  /** Like "RCPT: 550 5.1.1". A server's own words may quote the address, so they are left out. */
  readonly reason: string
  /** Whether trying again is of no use. */
  readonly final: boolean

  constructor(reason: string, { final = false } = {}) {
    super(reason)
    this.reason = reason
    this.final = final
  }
}
