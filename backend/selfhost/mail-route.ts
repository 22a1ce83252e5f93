import { lookup } from 'node:dns/promises'
import { isIPv6 } from 'node:net'
import { Failure } from './failure.ts'

/**
 * The addresses of a mail server, as networks of one. workerd reaches public addresses only, and a kommun's
 * mail server often has none; so it is let through, and nothing else on the network with it.
 * @throws {Failure} when the name is not known
 */
export async function listMailNetworks(mailServer: string): Promise<string[]> {
  const { hostname } = new URL(mailServer)
  const name = hostname.replace(/^\[(.*)\]$/, '$1')
  try {
    const found = await lookup(name, { all: true })
    return found.map(({ address }) => `${address}/${isIPv6(address) ? 128 : 32}`)
  } catch {
    throw new Failure(`MK_SMTP_URL names the mail server ${name}, which is not known here.`)
  }
}
