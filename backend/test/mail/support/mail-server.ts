import { once } from 'node:events'
import type { Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export interface Received {
  recipients: string[]
  /** The message as it came over the line. */
  raw: string
}

/** What the server does with a message whose recipient begins with the name, like `451@…`. */
export interface Behaviour {
  [name: string]: (stop: () => void) => { code: number; words: string } | 'silence' | undefined
}

export type MailServer = Awaited<ReturnType<typeof startMailServer>>

/** A real SMTP server on this machine that keeps what it gets, in memory. */
export async function startMailServer(port: number, options: SMTPServerOptions, behaviour: Behaviour = {}) {
  const messages: Received[] = []
  const logins: string[] = []
  const sockets = new Set<Socket>()
  const hangUp = () => {
    for (const socket of sockets) socket.destroy()
  }
  const find = (step: string, recipient: string) => behaviour[`${step} ${recipient.split('@')[0]}`]

  const server = new SMTPServer({
    authMethods: ['PLAIN', 'LOGIN'],
    onAuth: ({ username, password }, _session, answer) => {
      logins.push(`${username}:${password}`)
      if (password === 'p@ss:word') return answer(null, { user: username ?? '' })
      return answer(Object.assign(new Error(`5.7.8 No such user ${username}`), { responseCode: 535 }))
    },
    onRcptTo: ({ address }, _session, answer) => reply(find('RCPT', address)?.(hangUp), answer),
    onData: (stream, session, answer) => {
      const recipients = session.envelope.rcptTo.map(({ address }) => address)
      const act = find('DATA', recipients[0] ?? '')
      // Hangs up while the message is on its way.
      if (act === vanish) stream.once('data', hangUp)
      text(stream).then(
        (raw) => {
          const outcome = act?.(hangUp)
          if (outcome === undefined) messages.push({ recipients, raw })
          reply(outcome, answer)
        },
        () => {},
      )
    },
    ...options,
  })
  // Clients that break off are what is tested.
  server.on('error', () => {})
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  server.listen(port, '127.0.0.1')
  await once(server.server, 'listening')
  return {
    messages,
    logins,
    stop: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      hangUp()
      await closed
    },
  }
}

/** Breaks the connection off in the middle of a message. */
export const vanish = (stop: () => void) => {
  stop()
  return 'silence' as const
}

type Answer = (error?: (Error & { responseCode?: number }) | null) => void

function reply(outcome: ReturnType<Behaviour[string]>, answer: Answer) {
  if (outcome === 'silence') return
  if (outcome === undefined) return answer()
  answer(Object.assign(new Error(outcome.words), { responseCode: outcome.code }))
}
