import { DeliveryError, type MailConnection, type MailTransport, type Message } from '../transport.ts'
import { writeMessage } from '../write-message.ts'
import { type Reply, SmtpLine } from './line.ts'
import type { MailServer } from './mail-server.ts'

interface Network {
  connect: Fetcher['connect']
}

/** Hands messages to a mail server, one after the other over one connection. */
export function createSmtpTransport(server: MailServer, network: Network, from: string): MailTransport {
  return {
    async connect() {
      const line = open(server, network)
      try {
        await introduce(line, server, from)
      } catch (error) {
        line.close()
        throw error
      }
      return toConnection(line, from)
    },
  }
}

function open({ host, port, tls, patience }: MailServer, network: Network): SmtpLine {
  const secureTransport = ({ implicit: 'on', starttls: 'starttls', none: 'off' } as const)[tls]
  return new SmtpLine(network.connect({ hostname: host, port }, { secureTransport, allowHalfOpen: false }), patience)
}

/** From the greeting to the point where messages are taken. */
async function introduce(line: SmtpLine, { tls, login }: MailServer, from: string) {
  await line.opened('connect')
  expect('greeting', await line.ask('greeting'), 220)
  const hello = `EHLO ${from.split('@').at(-1)}`
  let offers = expect('EHLO', await line.ask('EHLO', hello), 250)
  if (tls === 'starttls') {
    // Whoever stands between could take the offer away and read what follows: without it nothing follows.
    if (!offers.lines.some((offer) => /^250[ -]STARTTLS\s*$/i.test(offer))) {
      throw new DeliveryError('STARTTLS: not offered')
    }
    expect('STARTTLS', await line.ask('STARTTLS', 'STARTTLS'), 220)
    line.startTls()
    await line.opened('TLS')
    offers = expect('EHLO', await line.ask('EHLO', hello), 250)
  }
  if (login) await logIn(line, offers, login)
}

async function logIn(line: SmtpLine, offers: Reply, { user, password }: { user: string; password: string }) {
  const methods = offers.lines.find((offer) => /^250[ -]AUTH[ =]/i.test(offer))?.toUpperCase() ?? ''
  const say = (text: string) => line.ask('AUTH', text)
  if (/\bPLAIN\b/.test(methods)) {
    expect('AUTH', await say(`AUTH PLAIN ${toBase64(`\0${user}\0${password}`)}`), 235)
  } else if (/\bLOGIN\b/.test(methods)) {
    expect('AUTH', await say('AUTH LOGIN'), 334)
    expect('AUTH', await say(toBase64(user)), 334)
    expect('AUTH', await say(toBase64(password)), 235)
  } else {
    throw new DeliveryError('AUTH: neither PLAIN nor LOGIN offered')
  }
}

function toConnection(line: SmtpLine, from: string): MailConnection {
  return {
    async send(message) {
      try {
        await hand(line, message, from)
      } catch (error) {
        // The next message begins with a clean slate, or over another connection.
        const clean =
          line.open &&
          (await line.ask('RSET', 'RSET').then(
            ({ code }) => code === 250,
            () => false,
          ))
        if (!clean) line.close()
        throw error
      }
    },
    usable: () => line.open,
    async close() {
      if (line.open) await line.ask('QUIT', 'QUIT').catch(() => {})
      line.close()
    },
  }
}

async function hand(line: SmtpLine, message: Message, from: string) {
  const { recipient } = message
  // What could say more than an address never comes this far; should it, it ends here.
  if (!/^[\x21-\x7e]+@[\x21-\x7e]+$/.test(recipient) || /[<>]/.test(recipient)) {
    throw new DeliveryError('RCPT: not an address', { final: true })
  }
  accept('MAIL', await line.ask('MAIL', `MAIL FROM:<${from}>`), 250)
  accept('RCPT', await line.ask('RCPT', `RCPT TO:<${recipient}>`), 250)
  accept('DATA', await line.ask('DATA', 'DATA'), 354)
  accept('message', await line.askText('message', writeMessage(message, from)), 250)
}

/** A refusal before any message is about the server's and our dealings: another day it may be otherwise. */
function expect(step: string, reply: Reply, code: number): Reply {
  if (reply.code === code) return reply
  throw new DeliveryError(toReason(step, reply))
}

/**
 * A refusal of a message: 5… is for good (RFC 5321, 4.2.1). But what is said of the sender, of a missing login
 * or of policy (5.7) is the operator's to mend, and the message waits for that.
 */
function accept(step: string, reply: Reply, code: number) {
  if (reply.code === code || (code === 250 && reply.code === 251)) return
  const mendable = step === 'MAIL' || [503, 530].includes(reply.code) || reply.status?.startsWith('5.7.')
  throw new DeliveryError(toReason(step, reply), { final: reply.code >= 500 && !mendable })
}

const toReason = (step: string, { code, status }: Reply) => `${step}: ${code}${status ? ` ${status}` : ''}`

const toBase64 = (text: string) => Buffer.from(text).toString('base64')
