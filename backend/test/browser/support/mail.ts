import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RunningProduct } from '../../support/product.ts'
import { eventually } from './stage.ts'

/** The text of the last message that was written to this address, once there are so many. */
export async function readMail({ dataDir }: RunningProduct, address: string, count = 1): Promise<string> {
  const list = () => listMessages(join(dataDir, 'mail')).filter((message) => message.includes(`To: ${address}\r\n`))
  await eventually(async () => list().length).toBeGreaterThanOrEqual(count)
  return decode(list().at(-1) ?? '')
}

/** Names begin with the time, so their order is that of the messages. */
const listMessages = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.eml'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))

/** Quoted-printable (RFC 2045) as text. */
function decode(message: string): string {
  const [, body = ''] = message.split(/\r\n\r\n(.*)/s)
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

export const findLink = (text: string) => /https?:\/\/\S+/.exec(text)?.[0] ?? ''
