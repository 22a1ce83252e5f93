import { expect, test } from 'vitest'
import type { OwnSubmission } from '../../../contracts/receipts.ts'
import { letCachesLapse } from '../support/clock.ts'
import { api, expectProblem, readJson, send } from '../support/http.ts'
import { createProposal, decide, getSubmission, importProposals } from '../support/proposals.ts'
import { countRows, createDialogue, inDatabase, site } from '../support/tenants.ts'

const createOwn = async (input: Record<string, unknown> = {}, settings: Record<string, unknown> = {}) => {
  const dialogue = await createDialogue(settings)
  const receipt = await createProposal(dialogue, input)
  const path = `/${dialogue.tenant.slug}/receipts/${receipt.code}`
  const page = `/${dialogue.tenant.slug}/r/${receipt.code}`
  return { dialogue, receipt, path, page, read: async () => readJson<OwnSubmission>(await api(path)) }
}

const withdraw = (path: string) => api(`${path}/withdrawal`, { method: 'POST', headers: { Origin: site } })

test('its holder reads their own words as they wrote them', async () => {
  const text = 'Mitt nummer är 811218-9876.'
  const { read, receipt } = await createOwn({ text }, { moderation: 'before' })
  expect(await read()).toMatchObject({ text, reference: receipt.reference, status: 'submitted', mayWithdraw: true })
})

test('the address that it names is the page that it opens', async () => {
  const { receipt, page } = await createOwn()
  expect(new URL(receipt.url).pathname).toBe(page)
  expect((await send(page)).status).toBe(200)
})

test('a wrong code is as unknown as no code', async () => {
  const { dialogue, receipt } = await createOwn()
  const { code } = receipt
  const changed = `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`
  const other = await createProposal(dialogue)
  const mixed = code.slice(0, 7) + other.code.slice(7)
  for (const wrong of [changed, mixed, '0'.repeat(33), code.toUpperCase(), code.slice(1), `${code}0`]) {
    await expectProblem(api(`/${dialogue.tenant.slug}/receipts/${wrong}`), 'not_found')
    await expectProblem(withdraw(`/${dialogue.tenant.slug}/receipts/${wrong}`), 'not_found')
  }
  expect((await getSubmission(dialogue, receipt.id)).status).toBe('published')
})

test('a higher generation makes every earlier code void', async () => {
  const { dialogue, path, receipt } = await createOwn()
  await inDatabase(dialogue.tenant, (sql) => {
    sql.exec('update submissions set receipt_generation = 2 where id = ?', receipt.id)
  })
  await expectProblem(api(path), 'not_found')
})

test('the code is stored nowhere', async () => {
  const { dialogue, receipt } = await createOwn()
  const secret = receipt.code.slice(7)
  expect(await countRows(dialogue.tenant, 'submissions', `instr(original || id || key_hash, '${secret}')`)).toBe(0)
})

test('withdrawing takes it out of the public view and keeps the record', async () => {
  const { dialogue, path, receipt, read } = await createOwn()
  expect(await readJson(await withdraw(path))).toMatchObject({ status: 'withdrawn', mayWithdraw: false })
  expect(await readJson(await withdraw(path))).toMatchObject({ status: 'withdrawn' })
  expect((await read()).history.slice(-2).map(({ status }) => status)).toEqual(['published', 'withdrawn'])
  expect((await getSubmission(dialogue, receipt.id)).original).toMatchObject({ heading: (await read()).heading })
  letCachesLapse()
  await expectProblem(api(`${dialogue.path}/proposals/${receipt.id}`), 'not_found')
})

test('what has gone too far can’t be withdrawn', async () => {
  const { dialogue, path, receipt } = await createOwn({}, { moderation: 'before' })
  await decide(dialogue, receipt.id, { action: 'reject', reason: 'Skäl.' })
  await expectProblem(withdraw(path), 'transition_not_allowed')
})

test('the citizen is told the reasons', async () => {
  const { dialogue, receipt, read } = await createOwn()
  await decide(dialogue, receipt.id, { action: 'hide', reason: 'Innehåller en annan persons namn.' })
  const own = await read()
  expect(own.hidden).toBe(true)
  expect(own.history.at(-1)).toMatchObject({ status: 'published', reason: 'Innehåller en annan persons namn.' })
  expect(own.history.at(-1)).not.toHaveProperty('by')
})

test('the secret page is kept by nobody, told to nobody and found by nobody', async () => {
  const { page } = await createOwn()
  const { headers } = await send(page)
  expect(headers.get('Cache-Control')).toBe('no-store')
  expect(headers.get('Referrer-Policy')).toBe('no-referrer')
  expect(headers.get('X-Robots-Tag')).toContain('noindex')
  expect(headers.get('ETag')).toBeNull()
})

test('the API keeps it as secret', async () => {
  const { path } = await createOwn()
  const { headers } = await api(path)
  expect(headers.get('Cache-Control')).toBe('no-store')
  expect(headers.get('Min-Kommun-Cache')).toBeNull()
})

test('without JavaScript the page withdraws, and from another site it does not', async () => {
  const { dialogue, receipt, page } = await createOwn()
  const foreign = await send(page, { method: 'POST', headers: { 'Sec-Fetch-Site': 'cross-site' } })
  expect(foreign.status).toBe(403)
  expect((await getSubmission(dialogue, receipt.id)).status).toBe('published')
  const own = await send(page, { method: 'POST', headers: { 'Sec-Fetch-Site': 'same-origin' } })
  expect(own.status).toBe(200)
  expect((await getSubmission(dialogue, receipt.id)).status).toBe('withdrawn')
})

test('what was imported is nobody’s to withdraw by guessing', async () => {
  const dialogue = await createDialogue()
  await importProposals(dialogue, [{ heading: 'Importerat' }])
  const [row] = await inDatabase(dialogue.tenant, (sql) =>
    sql.exec<{ reference: string }>('select reference from submissions').toArray(),
  )
  const code = `${row?.reference.replaceAll('-', '').slice(2).toLowerCase()}${'0'.repeat(26)}`
  await expectProblem(withdraw(`/${dialogue.tenant.slug}/receipts/${code}`), 'not_found')
})
