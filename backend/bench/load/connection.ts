import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { type Answer, parseAnswer } from './answer.ts'

interface Waiting {
  resolve(answer: Answer): void
  reject(error: Error): void
}

/**
 * One kept-alive HTTP/1.1 connection to this machine, one request at a time. It does as little as a client
 * can, since it runs on the same processors as the server that it measures.
 */
export class Connection {
  readonly #socket: Socket
  #received: Buffer | undefined
  #waiting: Waiting | undefined

  /** @throws {Error} when nothing listens there */
  static async open(port: number): Promise<Connection> {
    const socket = connect({ host: '127.0.0.1', port, noDelay: true })
    await once(socket, 'connect')
    return new Connection(socket)
  }

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.on('data', (chunk: Buffer) => this.#receive(chunk))
    socket.on('error', () => {})
    socket.on('close', () => this.#waiting?.reject(new Error('The connection ended before the answer')))
  }

  /**
   * Sends a whole request and gives the whole answer.
   * @throws {Error} when the connection ends first
   */
  send(request: Buffer | string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#socket.destroyed) return reject(new Error('The connection has ended'))
      this.#waiting = { resolve, reject }
      this.#socket.write(request)
    })
  }

  close() {
    this.#socket.destroy()
  }

  #receive(chunk: Buffer) {
    this.#received = this.#received ? Buffer.concat([this.#received, chunk]) : chunk
    const answer = parseAnswer(this.#received)
    if (!answer) return
    const waiting = this.#waiting
    this.#received = undefined
    this.#waiting = undefined
    waiting?.resolve(answer)
  }
}
