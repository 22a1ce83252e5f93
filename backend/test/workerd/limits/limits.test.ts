import { expect, test } from 'vitest'
import { passTime } from '../support/clock.ts'
import { api, expectProblem, readJson } from '../support/http.ts'
import { createProof } from '../support/proofs.ts'
import { createProposal, sendProposal } from '../support/proposals.ts'
import { createDialogue, inDatabase, type TestDialogue } from '../support/tenants.ts'

const ask = ({ tenant }: TestDialogue, address: string) =>
  api(`/${tenant.slug}/receipts/${'0'.repeat(33)}`, { headers: { 'CF-Connecting-IP': address } })

async function useUp(dialogue: TestDialogue, address: string) {
  for (let count = 0; count < 240; count += 40) {
    await Promise.all(Array.from({ length: 40 }, () => ask(dialogue, address)))
  }
}

test('who asks too often is told how long to wait, and let in again then', async () => {
  const dialogue = await createDialogue()
  await useUp(dialogue, '192.0.2.1')
  const refused = await ask(dialogue, '192.0.2.1')
  const seconds = Number(refused.headers.get('Retry-After'))
  await expectProblem(refused, 'too_many_requests')
  expect(seconds).toBeGreaterThan(3500)
  expect(seconds).toBeLessThanOrEqual(3600)
  passTime(seconds * 1000)
  await expectProblem(ask(dialogue, '192.0.2.1'), 'not_found')
})

test('another address is not held up by it, nor is another kommun', async () => {
  const dialogue = await createDialogue()
  await useUp(dialogue, '192.0.2.1')
  await expectProblem(ask(dialogue, '192.0.2.2'), 'not_found')
  await expectProblem(ask(await createDialogue(), '192.0.2.1'), 'not_found')
})

test('a whole /64 counts as one address, and the next as another', async () => {
  const dialogue = await createDialogue()
  await useUp(dialogue, '2001:db8:1:2:a:b:c:d')
  await expectProblem(ask(dialogue, '2001:DB8:0001:2::1'), 'too_many_requests')
  await expectProblem(ask(dialogue, '2001:db8:1:3::1'), 'not_found')
})

test('an address written as IPv6 is the same IPv4 address, and not everybody’s', async () => {
  const dialogue = await createDialogue()
  await useUp(dialogue, '::ffff:192.0.2.1')
  await expectProblem(ask(dialogue, '192.0.2.1'), 'too_many_requests')
  await expectProblem(ask(dialogue, '::ffff:192.0.2.2'), 'not_found')
})

test('a full classroom at one address gets through', async () => {
  const dialogue = await createDialogue()
  const headers = { 'CF-Connecting-IP': '192.0.2.1' }
  const answers = await Promise.all(Array.from({ length: 30 }, () => sendProposal(dialogue, {}, { headers })))
  expect(answers.every(({ status }) => status === 201)).toBe(true)
})

test('a retry is answered even where the limit is reached', async () => {
  const dialogue = await createDialogue()
  const headers = { 'CF-Connecting-IP': '192.0.2.1' }
  const key = crypto.randomUUID()
  const first = await readJson(await sendProposal(dialogue, {}, { key, headers }), 201)
  for (let count = 0; count < 119; count++) await sendProposal(dialogue, { proof: {} }, { headers })
  await expectProblem(sendProposal(dialogue, { proof: {} }, { headers }), 'too_many_requests')
  expect(await readJson(await sendProposal(dialogue, {}, { key, headers }), 201)).toEqual(first)
})

test('what the client claims to be the edge’s own header changes nothing', async () => {
  const dialogue = await createDialogue()
  await useUp(dialogue, '192.0.2.1')
  const headers = { 'CF-Connecting-IP': '192.0.2.1', 'Min-Kommun-Address': '192.0.2.99' }
  const response = api(`/${dialogue.tenant.slug}/receipts/${'0'.repeat(33)}`, { headers })
  await expectProblem(response, 'too_many_requests')
})

/** The names of the columns that hold this text, in all tables of a kommun. */
const findText = ({ tenant }: TestDialogue, text: string) =>
  inDatabase(tenant, (sql) => {
    const tables = sql.exec<{ name: string }>(`select name from sqlite_master where type = 'table'`).toArray()
    return tables
      .filter(({ name }) => !name.startsWith('_') && !name.startsWith('sqlite_'))
      .flatMap(({ name }) =>
        sql
          .exec(`select * from "${name}"`)
          .toArray()
          .flatMap((row) =>
            Object.entries(row)
              .filter(([, value]) => toText(value).includes(text))
              .map(([column]) => `${name}.${column}`),
          ),
      )
  })

const toText = (value: SqlStorageValue) =>
  value instanceof ArrayBuffer ? new TextDecoder('latin1').decode(value) : String(value)

test('the address is stored nowhere', async () => {
  const dialogue = await createDialogue()
  const headers = { 'CF-Connecting-IP': '198.51.100.77' }
  const key = crypto.randomUUID()
  const proof = await createProof(dialogue.tenant, key)
  await readJson(await sendProposal(dialogue, { proof, email: 'ann@exempel.se' }, { key, headers }), 201)
  expect(await findText(dialogue, '198.51.100.77')).toEqual([])
  expect(await findText(dialogue, '198.51')).toEqual([])
})

test('an e-mail address stands where it is needed and nowhere else', async () => {
  const dialogue = await createDialogue()
  const { id, code } = await createProposal(dialogue, { email: 'kanarie@exempel.se' })
  const places = new Set(await findText(dialogue, 'kanarie@exempel.se'))
  expect([...places].sort()).toEqual(['followers.email', 'mail_outbox.recipient', 'submissions.email'])
  const { path, tenant } = dialogue
  for (const read of [`${path}/proposals`, `${path}/proposals/${id}`, `/${tenant.slug}/receipts/${code}`]) {
    expect(await (await api(read)).text()).not.toContain('kanarie')
  }
})
