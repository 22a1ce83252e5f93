import { expect, test } from 'vitest'
import type { ProposalDetail } from '../../../contracts/kinds/proposals.ts'
import { passTime } from '../support/clock.ts'
import { api, expectProblem, readJson, readPublic, send } from '../support/http.ts'
import { listWaiting } from '../support/mail.ts'
import { createProof } from '../support/proofs.ts'
import { createProposal, decide, getSubmission } from '../support/proposals.ts'
import {
  changeDialogue,
  countRows,
  createDialogue,
  inDatabase,
  setTenantState,
  site,
  type TestDialogue,
} from '../support/tenants.ts'

const day = 24 * 3600_000
const own = { 'Sec-Fetch-Site': 'same-origin' }

async function ask(
  { path, tenant }: TestDialogue,
  id: string,
  what: 'support' | 'followers',
  email = 'ann@exempel.se',
  key: string = crypto.randomUUID(),
) {
  const json = { email, key, proof: await createProof(tenant, key) }
  return api(`${path}/proposals/${id}/${what}`, { method: 'POST', json, headers: { Origin: site } })
}

/** The paths of the links that were mailed, oldest first. */
async function listLinks({ tenant }: TestDialogue): Promise<string[]> {
  const waiting = await listWaiting(tenant)
  return waiting
    .filter(({ template }) => template.startsWith('confirm'))
    .map(({ content }) => new URL(content.url).pathname)
}

async function createSupportable(settings: Record<string, unknown> = {}) {
  const dialogue = await createDialogue({ settings: { supporting: 'email', ...settings } })
  const { id } = await createProposal(dialogue)
  const count = async () => (await readPublic<ProposalDetail>(`${dialogue.path}/proposals/${id}`)).supports
  const mail = async (what: 'support' | 'followers', email?: string) => {
    await readJson(await ask(dialogue, id, what, email))
    return (await listLinks(dialogue)).at(-1) ?? ''
  }
  return { dialogue, id, count, mail }
}

const press = (path: string, headers: Record<string, string> = own) => send(path, { method: 'POST', headers })

test('opening a link does nothing, however often and by whomever; the button does, once', async () => {
  const { count, mail, dialogue } = await createSupportable()
  const link = await mail('support')
  for (const method of ['GET', 'HEAD', 'GET']) expect((await send(link, { method })).status).toBe(200)
  expect(await count()).toBe(0)
  expect((await press(link)).status).toBe(200)
  expect(await count()).toBe(1)
  for (const method of ['POST', 'GET']) expect((await send(link, { method, headers: own })).status).toBe(404)
  expect(await count()).toBe(1)
  expect(await countRows(dialogue.tenant, 'mail_links')).toBe(0)
})

test('a hundred presses at once are one', async () => {
  const { count, mail } = await createSupportable()
  const link = await mail('support')
  const answers = await Promise.all(Array.from({ length: 100 }, () => press(link)))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  expect(await count()).toBe(1)
})

test('two links to one mailbox count one, however the address is written', async () => {
  const { count, mail } = await createSupportable()
  const links = [await mail('support', 'ann@exempel.se'), await mail('support', 'Ann@Exempel.SE')]
  for (const link of links) expect((await press(link)).status).toBe(200)
  expect(await count()).toBe(1)
})

test('guessed, changed, expired and foreign links are unknown, all in the same words', async () => {
  const { count, mail, dialogue } = await createSupportable()
  const other = await createDialogue()
  const link = await mail('support')
  const code = link.split('/').at(-1) ?? ''
  const changed = code.slice(0, -1) + (code.endsWith('0') ? '1' : '0')
  const { slug } = dialogue.tenant
  const guesses = [
    `/${slug}/m/${'0'.repeat(32)}`,
    `/${slug}/m/${changed}`,
    `/${slug}/m/${code.toUpperCase()}`,
    `/${slug}/m/${code}0`,
    `/${slug}/m/%00`,
    `/${other.tenant.slug}/m/${code}`,
    // Another purpose's address.
    `/${slug}/r/${code}0`,
    `/${slug}/u/${code}`,
  ]
  for (const guess of guesses.slice(0, -1)) {
    expect([guess, (await send(guess)).status]).toEqual([guess, 404])
    expect([guess, (await press(guess)).status]).toEqual([guess, 404])
  }
  expect((await press(guesses.at(-1) ?? '')).status).toBe(404)
  passTime(7 * day)
  const late = await press(link)
  const never = await press(`/${slug}/m/${'0'.repeat(32)}`)
  const toWords = async (answer: Response) => (await answer.text()).replaceAll(/\/m\/\w{32}/g, '/m/…')
  expect([late.status, await toWords(late)]).toEqual([404, await toWords(never)])
  expect(await count()).toBe(0)
})

test('a link is good for its purpose alone', async () => {
  const { count, mail, dialogue } = await createSupportable()
  expect((await press(await mail('followers'))).status).toBe(200)
  expect(await count()).toBe(0)
  expect(await countRows(dialogue.tenant, 'followers')).toBe(1)
})

test('another site can’t press the button', async () => {
  const { count, mail } = await createSupportable()
  const link = await mail('support')
  for (const from of ['cross-site', 'same-site'])
    expect((await press(link, { 'Sec-Fetch-Site': from })).status).toBe(403)
  expect(await count()).toBe(0)
  expect((await press(link)).status).toBe(200)
})

test('its page is nobody else’s to keep, to find or to learn of', async () => {
  const { mail } = await createSupportable()
  const { headers } = await send(await mail('support'))
  expect(headers.get('Cache-Control')).toBe('no-store')
  expect(headers.get('Referrer-Policy')).toBe('no-referrer')
  expect(headers.get('X-Robots-Tag')).toContain('noindex')
})

test('the code is stored nowhere but in the message that waits, and a guess is limited', async () => {
  const { mail, dialogue } = await createSupportable()
  const code = (await mail('support')).split('/').at(-1) ?? ''
  expect(await countRows(dialogue.tenant, 'mail_links', `code_hash like '%${code}%'`)).toBe(0)
  const guess = `/${dialogue.tenant.slug}/m/${'0'.repeat(32)}`
  const statuses = await Promise.all(Array.from({ length: 260 }, async () => (await send(guess)).status))
  expect([statuses.at(0), statuses.at(-1)]).toEqual([404, 429])
})

test('what is paused, closed, hidden or withdrawn meanwhile doesn’t count, and a pause spends no link', async () => {
  const { count, mail, dialogue, id } = await createSupportable()
  const [a, b, c] = [
    await mail('support', 'a@exempel.se'),
    await mail('support', 'b@exempel.se'),
    await mail('support'),
  ]
  await setTenantState(dialogue.tenant, 'paused')
  expect((await press(a)).status).toBe(403)
  await setTenantState(dialogue.tenant, 'active')
  expect((await press(a)).status).toBe(200)
  await changeDialogue(dialogue, { state: 'closed' })
  expect((await press(b)).status).toBe(403)
  await changeDialogue(dialogue, { state: 'open' })
  await decide(dialogue, id, { action: 'hide', reason: 'Skäl.' })
  expect((await press(c)).status).toBe(404)
  await decide(dialogue, id, { action: 'restore' })
  expect(await count()).toBe(1)
})

test('a proposal waits for its link, and is confirmed by the button alone', async () => {
  const dialogue = await createDialogue({ settings: { proposing: 'email' } })
  const { id } = await createProposal(dialogue, { email: 'ann@exempel.se' })
  const [link = ''] = await listLinks(dialogue)
  await send(link)
  expect((await getSubmission(dialogue, id)).status).toBe('unconfirmed')
  expect((await press(link)).status).toBe(200)
  expect((await getSubmission(dialogue, id)).status).toBe('published')
  expect((await press(link)).status).toBe(404)
})

test('asking again with one key mails once, and a mailbox is mailed ten times an hour whoever asks', async () => {
  const { dialogue, id } = await createSupportable()
  const key = crypto.randomUUID()
  for (const _ of [1, 2]) await readJson(await ask(dialogue, id, 'support', 'ann@exempel.se', key))
  expect(await listLinks(dialogue)).toHaveLength(1)
  for (let count = 1; count < 10; count++) await readJson(await ask(dialogue, id, 'support', 'ann@exempel.se'))
  await expectProblem(ask(dialogue, id, 'followers', 'ANN@exempel.se'), 'too_many_requests')
  expect(await listLinks(dialogue)).toHaveLength(10)
  expect(await inDatabase(dialogue.tenant, (sql) => sql.exec('select 1 from mail_links').toArray().length)).toBe(10)
  await readJson(await ask(dialogue, id, 'support', 'bo@exempel.se'))
})
