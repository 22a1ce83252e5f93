import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { findFreePorts } from '../support/free-ports.ts'
import { type MailingKommun, startMailingKommun } from './support/kommun.ts'
import { type MailServer, startMailServer, vanish } from './support/mail-server.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const relay = { authOptional: true, hideSTARTTLS: true }
const refuse = (code: number, words: string) => () => ({ code, words })
const silence = () => 'silence' as const

let kommun: MailingKommun
let server: MailServer
let port: number

beforeAll(async () => {
  ;[port] = (await findFreePorts(1)) as [number]
  kommun = await startMailingKommun({ MK_SMTP_URL: `smtp://localhost:${port}?starttls=off&timeout=1` })
  server = await startMailServer(port, relay, {
    'RCPT unknown': refuse(550, '5.1.1 <unknown@example.org> is not here'),
    'RCPT greylisted': refuse(451, '4.7.1 greylisted@example.org comes too early'),
    'RCPT relayed': refuse(554, '5.7.1 <relayed@example.org> relay access denied'),
    'DATA spam': refuse(554, '5.6.0 spam for spam@example.org'),
    'DATA hanging': silence,
    'DATA vanishing': vanish,
  })
})
afterAll(async () => {
  await server?.stop()
  await kommun?.product.stop()
})

const send = async (...names: string[]) => {
  for (const name of names) expect(await kommun.propose(`${name}@example.org`)).toBe(201)
}
const listArrived = () => server.messages.flatMap(({ recipients }) => recipients).sort()

test('messages that are refused, that hang or are cut off hold up no other, and each tells why', async () => {
  await send('unknown', 'ann', 'greylisted', 'relayed', 'hanging', 'bo', 'vanishing', 'spam', 'cilla')
  const rows = await kommun.settled(9)
  const told = rows.map(({ recipient, state, attempts, last_error }) => [
    recipient.replace(/@.*/, ''),
    state,
    attempts,
    last_error,
  ])
  expect(told).toEqual([
    ['unknown', 'failed', 1, 'RCPT: 550 5.1.1'],
    ['', 'sent', 1, null],
    ['greylisted', 'waiting', 1, 'RCPT: 451 4.7.1'],
    ['relayed', 'waiting', 1, 'RCPT: 554 5.7.1'],
    ['hanging', 'waiting', 1, 'message: no answer in time'],
    ['', 'sent', 1, null],
    ['vanishing', 'waiting', 1, 'message: connection lost'],
    ['spam', 'failed', 1, 'message: 554 5.6.0'],
    ['', 'sent', 1, null],
  ])
  expect(listArrived()).toEqual(['ann@example.org', 'bo@example.org', 'cilla@example.org'])
})

test('while the server is away everything waits, and longer each time', async () => {
  await server.stop()
  await send('dora')
  const [first] = (await kommun.settled(10)).slice(-1)
  expect(first).toMatchObject({ recipient: 'dora@example.org', state: 'waiting', attempts: 1 })
  expect(first?.last_error).toMatch(/^(connect|greeting): connection lost$/)
  await kommun.passTime('eva@example.org')
  const waiting = (await kommun.settled(11)).filter(({ state }) => state === 'waiting')
  const twice = waiting.filter(({ recipient }) => recipient !== 'eva@example.org')
  const eva = waiting.find(({ recipient }) => recipient === 'eva@example.org')
  expect(twice.map(({ attempts }) => attempts)).toEqual([2, 2, 2, 2, 2])
  for (const row of twice) expect(row.next_attempt_at).toBeGreaterThan((eva?.next_attempt_at ?? 0) + 50_000)
})

test('when it is back each arrives once, what was refused for good is left alone, and no log names anybody', async () => {
  server = await startMailServer(port, relay)
  await kommun.passTime('frida@example.org')
  const rows = await kommun.settled(12, 3)
  expect(rows.map(({ state }) => state).filter((state) => state !== 'sent')).toEqual(['failed', 'failed'])
  const names = ['dora', 'eva', 'frida', 'greylisted', 'hanging', 'relayed', 'vanishing']
  expect(listArrived()).toEqual(names.map((name) => `${name}@example.org`))
  expect(kommun.product.logs()).not.toContain('example.org')
})

test('news that has waited longest goes after the receipts that somebody waits for', async () => {
  await server.stop()
  await send('gun', 'hans', 'ivar')
  await kommun.publishAll()
  await kommun.settled(15)
  server = await startMailServer(port, relay)
  await kommun.passTime('jonna@example.org')
  const arrived = await vi.waitFor(
    () => {
      expect(server.messages.length).toBeGreaterThan(6)
      return server.messages.map(({ recipients: [recipient], raw }) => ({
        recipient,
        isNews: /^List-Unsubscribe:/m.test(raw),
      }))
    },
    { timeout: 20_000 },
  )
  const receipts = ['gun', 'hans', 'ivar'].map((name) => ({ recipient: `${name}@example.org`, isNews: false }))
  expect(arrived.slice(0, 3)).toEqual(receipts)
  expect(arrived.at(-1)).toMatchObject({ isNews: true })
})
