import { existsSync, readFileSync } from 'node:fs'
import { isIP } from 'node:net'

// What the text of a setting means; undefined when it means nothing, so that the reader can say what it should be.

export function parsePort(value: string): number | undefined {
  const port = Number(value)
  return /^\d+$/.test(value) && port >= 1 && port <= 65_535 ? port : undefined
}

export const parsePortOrOff = (value: string): number | 'off' | undefined =>
  value === 'off' ? value : parsePort(value)

export const parseAddress = (value: string): string | undefined => (isIP(value) ? value : undefined)

/** An origin as browsers write it, without a trailing slash. */
export function parseOrigin(value: string): string | undefined {
  if (!URL.canParse(value)) return undefined
  const { protocol, origin, href } = new URL(value)
  return /^https?:$/.test(protocol) && href === `${origin}/` ? origin : undefined
}

export function parseMailServer(value: string): string | undefined {
  if (!URL.canParse(value)) return undefined
  const { protocol, hostname } = new URL(value)
  return /^smtps?:$/.test(protocol) && hostname ? value : undefined
}

/** The certificates in a file: its PEM blocks, without the words that may stand between them. */
export function readCertificates(path: string): string[] | undefined {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : ''
  return text.match(/-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g)?.map(String)
}

export const parseSecret = (value: string): string | undefined => (/^[!-~]{32,}$/.test(value) ? value : undefined)

export const parseHeaderName = (value: string): string | undefined =>
  /^[A-Za-z0-9-]+$/.test(value) ? value : undefined

export const parseMailAddress = (value: string): string | undefined =>
  /^[^\s@<>]+@[^\s@<>]+$/.test(value) ? value : undefined

export const parseZeros = (value: string): number | undefined => (/^[1-5]$/.test(value) ? Number(value) : undefined)

const switches: Record<string, boolean | undefined> = { on: true, off: false }
export const parseSwitch = (value: string): boolean | undefined => switches[value]
