import { expect, test } from 'vitest'
import type { ProposalList } from '../../../contracts/kinds/proposals.ts'
import type { OwnSubmission } from '../../../contracts/receipts.ts'
import { api, asOperator, expectProblem, readJson, readPublic, send } from '../support/http.ts'
import { markup, payloads } from '../support/payloads.ts'
import { createProposal, decide, getSubmission, importProposals } from '../support/proposals.ts'
import { countRows, createDialogue, inDatabase, site } from '../support/tenants.ts'

const categories = [
  { id: 'lek', label: 'Lek' },
  { id: 'trafik', label: 'Trafik' },
]

async function createWaiting(input: Record<string, unknown> = {}, settings: Record<string, unknown> = {}) {
  const dialogue = await createDialogue({ moderation: 'before', settings: { categories, ...settings } })
  const receipt = await createProposal(dialogue, { heading: 'Gunnga', text: 'Först.', ...input })
  const path = `/${dialogue.tenant.slug}/receipts/${receipt.code}`
  return { dialogue, receipt, path, page: `/${dialogue.tenant.slug}/r/${receipt.code}` }
}

const correct = (path: string, json: unknown, headers: Record<string, string> = { Origin: site }) =>
  api(path, { method: 'PATCH', json, headers })

const fill = (page: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  send(page, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { 'Sec-Fetch-Site': 'same-origin', ...headers },
  })

test('the author corrects heading, text and category; each version is kept', async () => {
  const { dialogue, receipt, path } = await createWaiting()
  const once = await readJson<OwnSubmission>(await correct(path, { heading: 'Gunga', category: 'lek' }))
  expect(once).toMatchObject({
    heading: 'Gunga',
    text: 'Först.',
    category: 'lek',
    status: 'submitted',
    mayCorrect: true,
  })
  const twice = await readJson<OwnSubmission>(await correct(path, { text: 'Sedan.', category: null }))
  expect(twice).toMatchObject({ heading: 'Gunga', text: 'Sedan.' })
  expect(twice).not.toHaveProperty('category')
  expect(twice.history.map(({ action }) => action)).toEqual([undefined, 'correct', 'correct'])

  const seen = await getSubmission(dialogue, receipt.id)
  expect(seen.original).toMatchObject({ heading: 'Gunnga', text: 'Först.' })
  expect(seen.revisions).toMatchObject([
    { heading: 'Gunga', text: 'Först.', category: 'lek' },
    { heading: 'Gunga', text: 'Sedan.' },
  ])
  expect(seen.public).toMatchObject({ heading: 'Gunga', text: 'Sedan.' })
  expect(seen.version).toBe(3)
})

test('what is published, and found, is the corrected text, masked', async () => {
  const { dialogue, receipt, path } = await createWaiting()
  await correct(path, { heading: 'Klätterställning', text: 'Ring 811218-9876.' })
  await decide(dialogue, receipt.id, { action: 'publish' })
  const find = (q: string) => readPublic<ProposalList>(`${dialogue.path}/proposals?q=${q}`)
  expect((await find('klätterställning')).items).toMatchObject([{ excerpt: `Ring ${'•'.repeat(11)}.` }])
  expect((await find('gunnga')).total).toBe(0)
  expect((await readJson<OwnSubmission>(await api(path))).text).toBe('Ring 811218-9876.')
})

test('the moderator who had read the old text is told that it has changed', async () => {
  const { dialogue, receipt, path } = await createWaiting()
  await correct(path, { heading: 'Gunga' })
  const json = { action: 'publish', version: 1 }
  const decided = asOperator(`/${dialogue.tenant.slug}/submissions/${receipt.id}/decisions`, { method: 'POST', json })
  expect(await expectProblem(decided, 'version_conflict')).toMatchObject({ version: 2 })
})

test('a correction that changes nothing is none', async () => {
  const { dialogue, receipt, path } = await createWaiting()
  for (const same of [{}, { heading: 'Gunnga' }, { heading: 'Gunnga', text: 'Först.', category: null }]) {
    await readJson(await correct(path, same))
  }
  await Promise.all(Array.from({ length: 50 }, () => correct(path, { heading: 'Gunga' })))
  expect(await countRows(dialogue.tenant, 'submission_revisions')).toBe(1)
  expect((await getSubmission(dialogue, receipt.id)).version).toBe(2)
})

test('while it waits to be confirmed by mail, and while it is reviewed, it can be corrected', async () => {
  const unconfirmed = await createWaiting({ email: 'ann@exempel.se' }, { proposing: 'email' })
  expect(await readJson(await correct(unconfirmed.path, { heading: 'Gunga' }))).toMatchObject({ status: 'unconfirmed' })
  const { dialogue, receipt, path } = await createWaiting()
  await inDatabase(dialogue.tenant, (sql) => void sql.exec(`update submissions set status = 'reviewing'`))
  expect(await readJson(await correct(path, { heading: 'Gunga' }))).toMatchObject({ status: 'reviewing' })
  expect((await getSubmission(dialogue, receipt.id)).public.heading).toBe('Gunga')
})

test.each([
  ['publish', {}],
  ['reject', { reason: 'Skäl.' }],
])('after a decision to %s it is too late', async (action, more) => {
  const { dialogue, receipt, path, page } = await createWaiting()
  await decide(dialogue, receipt.id, { action, ...more })
  await expectProblem(correct(path, { heading: 'Kapad' }), 'transition_not_allowed')
  expect((await fill(page, { act: 'correct', heading: 'Kapad', text: 'Kapad' })).status).toBe(409)
  expect(await getSubmission(dialogue, receipt.id)).toMatchObject({ public: { heading: 'Gunnga' }, revisions: [] })
})

test.each([
  [{ heading: '' }, '/heading', 'required'],
  [{ heading: 'a\nb' }, '/heading', 'invalid_text'],
  [{ heading: 'a'.repeat(121) }, '/heading', 'too_long'],
  [{ heading: null }, '/heading', 'invalid_type'],
  [{ text: ' \u202e' }, '/text', 'required'],
  [{ text: 'a'.repeat(5001) }, '/text', 'too_long'],
  [{ text: 'a\udc00' }, '/text', 'invalid_text'],
  [{ category: 'finns-inte' }, '/category', 'invalid_option'],
  [{ category: 7 }, '/category', 'invalid_type'],
  [{ author: { kind: 'name', name: 'Ann' } }, '/author', 'unknown_field'],
  [{ status: 'published' }, '/status', 'unknown_field'],
])('bad input %# is refused at its field', async (json, pointer, code) => {
  const { dialogue, path } = await createWaiting()
  const { errors } = await expectProblem(correct(path, json), 'invalid_input')
  expect(errors).toContainEqual(expect.objectContaining({ pointer, code }))
  expect(await countRows(dialogue.tenant, 'submission_revisions')).toBe(0)
})

test('it can’t become what is refused as a duplicate', async () => {
  const { dialogue, path, page } = await createWaiting({}, { duplicateMonths: 24 })
  await importProposals(dialogue, [{ heading: 'Gunga' }])
  await inDatabase(
    dialogue.tenant,
    (sql) =>
      void sql.exec(`update submissions set published_at = ${Date.now()} where supports = 0 and status = 'published'`),
  )
  await expectProblem(correct(path, { heading: 'gunga' }), 'duplicate')
  const html = await (await fill(page, { act: 'correct', heading: 'gunga', text: 'Först.', category: '' })).text()
  expect(html).toMatch(/id="heading-error">Ett likadant förslag finns redan/)
})

test('wrong codes and other sites change nothing', async () => {
  const { dialogue, receipt, path, page } = await createWaiting()
  const wrong = `/${dialogue.tenant.slug}/receipts/${receipt.code.replace(/.$/, (end) => (end === '0' ? '1' : '0'))}`
  await expectProblem(correct(wrong, { heading: 'Kapad' }), 'not_found')
  for (const Origin of ['https://evil.tld', 'https://kommun.se.evil.tld', 'null']) {
    await expectProblem(correct(path, { heading: 'Kapad' }, { Origin }), 'origin_not_allowed')
  }
  const foreign = await fill(
    page,
    { act: 'correct', heading: 'Kapad', text: 'Kapad' },
    { 'Sec-Fetch-Site': 'cross-site' },
  )
  expect(foreign.status).toBe(403)
  expect(await countRows(dialogue.tenant, 'submission_revisions')).toBe(0)
})

test('without JavaScript the page has a form for it, and says what was saved', async () => {
  const { dialogue, receipt, page } = await createWaiting({ category: 'lek' })
  const before = await (await send(page)).text()
  expect(before).toContain('<input id="heading" name="heading"')
  expect(before).toContain('value="Gunnga"')
  expect(before).toMatch(/<option value="lek" selected>/)
  const saved = await fill(page, { act: 'correct', heading: 'Gunga', text: 'Rad ett.\r\nRad två.', category: 'trafik' })
  expect(saved.status).toBe(200)
  expect(saved.headers.get('Cache-Control')).toBe('no-store')
  expect(saved.headers.get('Referrer-Policy')).toBe('no-referrer')
  expect(await saved.text()).toMatch(/role="status">Vi har sparat det du ändrade/)
  const seen = await getSubmission(dialogue, receipt.id)
  expect(seen.revisions).toMatchObject([{ heading: 'Gunga', text: 'Rad ett.\nRad två.', category: 'trafik' }])
  expect(seen.status).toBe('submitted')
})

test('errors stand beside their fields, and nothing that was written is lost', async () => {
  const { dialogue, page } = await createWaiting()
  const text = 'Det jag <b>skrev</b>.'
  const html = await (await fill(page, { act: 'correct', heading: ' ', text, category: '' })).text()
  expect(html).toContain('role="alert"')
  expect(html).toContain('<details open>')
  expect(html).toContain('href="#heading"')
  expect(html).toMatch(/id="heading-error">Fyll i en rubrik/)
  expect(html).toContain('Det jag &lt;b&gt;skrev&lt;/b&gt;.')
  const unknown = await (await fill(page, { act: 'correct', heading: 'Gunga', text, category: 'finns-inte' })).text()
  expect(unknown).toMatch(/id="category-error">Välj ett av alternativen/)
  expect(await countRows(dialogue.tenant, 'submission_revisions')).toBe(0)
})

test('once it is published the page says that it can only be withdrawn', async () => {
  const { dialogue, receipt, page } = await createWaiting()
  await decide(dialogue, receipt.id, { action: 'publish' })
  const html = await (await send(page)).text()
  expect(html).toContain('Texten kan inte ändras när förslaget har publicerats.')
  expect(html).not.toContain('name="heading"')
})

test.each(payloads)('%j is text in the form and in the projection', async (payload) => {
  const { dialogue, receipt, path, page } = await createWaiting()
  await readJson(await correct(path, { heading: payload, text: payload }))
  expect((await getSubmission(dialogue, receipt.id)).public).toMatchObject({ heading: payload, text: payload })
  expect(await (await send(page)).text()).not.toMatch(markup)
})

test('the database itself refuses to change a revision', async () => {
  const { dialogue, path } = await createWaiting()
  await correct(path, { heading: 'Gunga' })
  const change = inDatabase(dialogue.tenant, (sql) => void sql.exec(`update submission_revisions set content = '{}'`))
  await expect(change).rejects.toThrow(/immutable/)
})
