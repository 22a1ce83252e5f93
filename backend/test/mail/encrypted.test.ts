import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { findFreePorts } from '../support/free-ports.ts'
import { type Authority, createAuthority } from './support/certificates.ts'
import { type MailingKommun, startMailingKommun } from './support/kommun.ts'
import { type MailServer, startMailServer } from './support/mail-server.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let folder: string
let ours: Authority
let port: number
let implicit: MailingKommun
let startTls: MailingKommun
let server: MailServer | undefined

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mail-'))
  ours = await createAuthority()
  ;[port] = (await findFreePorts(1)) as [number]
  const MK_SMTP_CA = join(folder, 'authorities.pem')
  writeFileSync(MK_SMTP_CA, ours.certificate)
  const at = `provkommun:p%40ss%3Aword@localhost:${port}?timeout=2`
  implicit = await startMailingKommun({ MK_SMTP_CA, MK_SMTP_URL: `smtps://${at}` })
  startTls = await startMailingKommun({ MK_SMTP_CA, MK_SMTP_URL: `smtp://${at}` })
})
afterEach(async () => {
  await server?.stop()
  server = undefined
})
afterAll(async () => {
  await Promise.all([implicit?.product.stop(), startTls?.product.stop()])
  rmSync(folder, { recursive: true })
})

const last = async (kommun: MailingKommun, email: string) => {
  expect(await kommun.propose(email)).toBe(201)
  const rows = await kommun.settled(++sent)
  return rows.at(-1)
}
let sent = 0

test('over TLS from the start, with a login, a receipt arrives', async () => {
  server = await startMailServer(port, { secure: true, ...(await ours.certify('localhost')) })
  await implicit.propose('ann@example.org')
  expect((await implicit.settled(1)).at(-1)).toMatchObject({ state: 'sent', recipient: '', content: '{}' })
  expect(server.logins).toEqual(['provkommun:p@ss:word'])
  expect(server.messages.map(({ recipients }) => recipients)).toEqual([['ann@example.org']])
})

test('a certificate that nobody we trust has signed, or for another host, gets neither login nor message', async () => {
  const theirs = await createAuthority()
  const untrusted = [await theirs.certify('localhost'), await ours.certify('mail.example.org')]
  for (const [index, certificate] of untrusted.entries()) {
    server = await startMailServer(port, { secure: true, ...certificate })
    await implicit.propose('bo@example.org')
    const rows = await implicit.settled(2 + index)
    expect(rows.at(-1)).toMatchObject({ state: 'waiting', last_error: 'connect: connection lost' })
    expect({ ...server, stop: undefined }).toEqual({ logins: [], messages: [], stop: undefined })
    await server.stop()
  }
})

test('STARTTLS comes before the login', async () => {
  server = await startMailServer(port, await ours.certify('localhost'))
  expect(await last(startTls, 'ann@example.org')).toMatchObject({ state: 'sent', last_error: null })
  expect(server.logins).toEqual(['provkommun:p@ss:word'])
  expect(server.messages).toHaveLength(1)
})

test('where somebody has taken the offer of STARTTLS away, nothing is said in the clear', async () => {
  let said = ''
  const stripped = createServer((socket) => {
    socket.write('220 mail.example.org\r\n')
    socket.on('error', () => {})
    socket.on('data', (chunk) => {
      said += chunk
      socket.write('250-mail.example.org\r\n250 AUTH PLAIN LOGIN\r\n')
    })
  })
  await new Promise<void>((resolve) => stripped.listen(port, '127.0.0.1', resolve))
  try {
    expect(await last(startTls, 'cilla@example.org')).toMatchObject({
      state: 'waiting',
      attempts: 1,
      last_error: 'STARTTLS: not offered',
    })
    expect(said).toBe('EHLO provkommun.example\r\n')
  } finally {
    await new Promise((resolve) => stripped.close(resolve))
  }
})

test('a refused login keeps the messages, and the reason without the name', async () => {
  const onAuth = (_auth: unknown, _session: unknown, answer: (error: Error) => void) =>
    answer(Object.assign(new Error('5.7.8 provkommun and dora@example.org are unknown'), { responseCode: 535 }))
  server = await startMailServer(port, { ...(await ours.certify('localhost')), onAuth })
  const row = await last(startTls, 'dora@example.org')
  expect(row).toMatchObject({ state: 'waiting', attempts: 1, last_error: expect.stringMatching(/^AUTH: 535/) })
  expect(row?.last_error).not.toMatch(/provkommun|dora/)
})

test('once the server is itself again, everything that waited arrives, once', async () => {
  server = await startMailServer(port, await ours.certify('localhost'))
  await startTls.passTime('eva@example.org')
  const rows = await startTls.settled(4, 3)
  expect(rows.map(({ state }) => state)).toEqual(['sent', 'sent', 'sent', 'sent'])
  const recipients = server.messages.flatMap((message) => message.recipients)
  expect(recipients.sort()).toEqual(['cilla@example.org', 'dora@example.org', 'eva@example.org'])
  expect(startTls.product.logs()).not.toMatch(/example\.org|p@ss/)
})
