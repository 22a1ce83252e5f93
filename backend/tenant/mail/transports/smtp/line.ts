import { DeliveryError } from '../transport.ts'

export interface Reply {
  code: number
  /** The enhanced status code (RFC 3463), where the server gives one. */
  status: string | undefined
  lines: string[]
}

/** No honest reply is longer; a server that never ends one is left. */
const longestReply = 16_384

/** One side of an SMTP conversation: a line out, a reply in, and a limit to how long that takes. */
export class SmtpLine {
  #socket: Socket
  #reader: ReadableStreamDefaultReader<Uint8Array>
  #writer: WritableStreamDefaultWriter<Uint8Array>
  readonly #patience: number
  readonly #decoder = new TextDecoder('latin1')
  readonly #encoder = new TextEncoder()
  #received = ''
  /** Whether anything can still be said. */
  open = true

  constructor(socket: Socket, patience: number) {
    this.#socket = socket
    this.#reader = socket.readable.getReader()
    this.#writer = socket.writable.getWriter()
    this.#patience = patience
    // What goes wrong shows where it is read or written.
    socket.closed.catch(() => {})
  }

  /** Waits until the connection stands, TLS included. @throws {DeliveryError} */
  opened(step: string) {
    return this.#inTime(step, this.#socket.opened)
  }

  /** Says a line, or nothing, and gives the reply to it. @throws {DeliveryError} when none comes */
  ask(step: string, line?: string): Promise<Reply> {
    return this.#inTime(step, this.#ask(line === undefined ? undefined : `${line}\r\n`))
  }

  /** Sends a message's text, each leading dot doubled (RFC 5321, 4.5.2), and gives the reply. */
  askText(step: string, text: string): Promise<Reply> {
    return this.#inTime(step, this.#ask(`${text.replace(/^\./gm, '..')}.\r\n`))
  }

  /** Goes on encrypted. What the server said ahead of it is forgotten: it may be another's. */
  startTls() {
    this.#reader.releaseLock()
    this.#writer.releaseLock()
    this.#received = ''
    this.#socket = this.#socket.startTls()
    this.#reader = this.#socket.readable.getReader()
    this.#writer = this.#socket.writable.getWriter()
    this.#socket.closed.catch(() => {})
  }

  close() {
    this.open = false
    this.#socket.close().catch(() => {})
  }

  async #ask(text: string | undefined): Promise<Reply> {
    if (text !== undefined) await this.#writer.write(this.#encoder.encode(text))
    for (;;) {
      const end = /^\d{3}(?: .*)?\r?\n/m.exec(this.#received)
      if (end) {
        const length = end.index + end[0].length
        const lines = this.#received.slice(0, length).trimEnd().split(/\r?\n/)
        this.#received = this.#received.slice(length)
        return toReply(lines)
      }
      if (this.#received.length > longestReply) throw new Error('too long')
      const { value, done } = await this.#reader.read()
      if (done) throw new Error('closed')
      this.#received += this.#decoder.decode(value, { stream: true })
    }
  }

  /** A reply that is late or never comes ends the conversation: whatever came after would answer something else. */
  async #inTime<T>(step: string, work: Promise<T>): Promise<T> {
    let timer: ReturnType<typeof setTimeout> | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new DeliveryError(`${step}: no answer in time`)), this.#patience)
    })
    try {
      return await Promise.race([work, late])
    } catch (error) {
      this.close()
      work.catch(() => {})
      throw error instanceof DeliveryError ? error : new DeliveryError(`${step}: connection lost`)
    } finally {
      clearTimeout(timer)
    }
  }
}

function toReply(lines: string[]): Reply {
  const last = lines.at(-1) ?? ''
  return { code: Number(last.slice(0, 3)), status: /^\d{3} ([245]\.\d{1,3}\.\d{1,3})\b/.exec(last)?.[1], lines }
}
