import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { findFreePorts } from '../support/free-ports.ts'
import { type MailingKommun, startMailingKommun } from './support/kommun.ts'
import { type MailServer, startMailServer } from './support/mail-server.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let kommun: MailingKommun
let server: MailServer

beforeAll(async () => {
  const [port] = await findFreePorts(1)
  server = await startMailServer(port as number, { authOptional: true, hideSTARTTLS: true })
  kommun = await startMailingKommun({ MK_SMTP_URL: `smtp://localhost:${port}?starttls=off` })
})
afterAll(async () => {
  await kommun?.product.stop()
  await server?.stop()
})

test('an address that is more than one address is refused before it comes near a server', async () => {
  const addresses = [
    'ann@example.org\r\nBcc: eva@example.org',
    'ann@example.org\nRCPT TO:<eva@example.org>',
    'ann@example.org, eva@example.org',
    'Ann <ann@example.org>',
    'ann@example.org>\r\nDATA',
    '"a\r\nb"@example.org',
    'ann@example.org\u2028eva',
    `${'a'.repeat(300)}@example.org`,
    'åsa@exämple.org',
  ]
  const answers = await Promise.all(addresses.map((email) => kommun.propose(email)))
  expect(answers).toEqual(addresses.map(() => 422))
})

test('whatever a heading says, a message has the headers it should, one recipient, and says the same', async () => {
  const headings = [
    'Bänkar =?utf-8?Q?=0D=0ABcc:_eva@example.org?=',
    'Bänkar =0D=0ABcc: eva@example.org',
    'Bcc: eva@example.org',
    'Subject: något annat\tmed tabb',
    'Ny park 🌳 med träd, دو زبان och ännu mer text som är så lång att den måste delas upp på flera rader av 🌳🌳🌳🌳',
    '. \u0085Bcc: eva@example.org\u0085.',
  ]
  for (const heading of headings)
    expect([heading, await kommun.propose('ann@example.org', { heading })]).toEqual([heading, 201])
  await kommun.settled(headings.length)

  for (const [index, { recipients, raw }] of server.messages.entries()) {
    expect(recipients).toEqual(['ann@example.org'])
    const [head = '', body = ''] = split(raw)
    expect(head.split(/\r\n(?![ \t])/).map((line) => line.split(':')[0])).toEqual(names)
    expect(raw).toMatch(/^[\x20-\x7e\t\r\n]*$/)
    for (const line of raw.split('\r\n')) expect(line).toMatch(/^Message-ID: |^.{0,76}$/)
    expect(toSpaces(decodeText(body))).toContain(toSpaces(headings[index] ?? ''))
  }
})

/** Templates make one space of the white space in what they fill in. */
const toSpaces = (text: string) => text.replace(/[\s\u0085]+/g, ' ')

const names = [
  'From',
  'To',
  'Subject',
  'Date',
  'Message-ID',
  'Auto-Submitted',
  'MIME-Version',
  'Content-Type',
  'Content-Transfer-Encoding',
]

test('line breaks in a heading are refused, whatever they are made of', async () => {
  const breaks = ['\r\n', '\n', '\r', '\u2028', '\u2029', '\u000b', '\u0000']
  const answers = await Promise.all(
    breaks.map((between) => kommun.propose('ann@example.org', { heading: `Bänkar${between}Bcc: eva@example.org` })),
  )
  expect(answers).toEqual(breaks.map(() => 422))
})

function split(raw: string) {
  const end = raw.indexOf('\r\n\r\n')
  return [raw.slice(0, end), raw.slice(end + 4)]
}

const decodeText = (text: string) =>
  Buffer.from(
    text
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString()
