import { expect, test } from 'vitest'
import type { CommentList } from '../../../contracts/comments.ts'
import { passTime } from '../support/clock.ts'
import { createComment, createCommented, decideComment, getComment } from '../support/comments.ts'
import { asOperator, readJson, readPublic, send } from '../support/http.ts'
import { createId } from '../support/operations.ts'
import { markup, payloads } from '../support/payloads.ts'
import { decide, getSubmission } from '../support/proposals.ts'
import { changeDialogue, countRows, setTenantState, type TestDialogue } from '../support/tenants.ts'

const pageOf = ({ tenant, slug }: TestDialogue, proposal: string, query: string) =>
  `/${tenant.slug}/${slug}?proposal=${proposal}&${query}`

async function openForm(path: string) {
  const response = await send(path)
  const text = await response.text()
  expect({ status: response.status, text }).toMatchObject({ status: 200 })
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  return / name="token" value="([^"]+)"/.exec(text)?.[1] ?? ''
}

const post = (path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
  send(path, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: { 'Sec-Fetch-Site': 'same-origin', ...headers },
  })

const read = async (answer: Promise<Response>, status = 200) => {
  const response = await answer
  const text = await response.text()
  expect({ status: response.status, text }).toMatchObject({ status })
  return text
}

const words = { text: 'Bra tänkt.\r\nDet behövs.', name: 'Grannen', nameKind: 'alias' }

test('a comment waits for a moderator even where they are published at once, and is sent once however often', async () => {
  const { dialogue, id, path } = await createCommented()
  const page = pageOf(dialogue, id, 'write=comment')
  const token = await openForm(page)
  passTime(10_000)
  expect(await read(post(page, { ...words, token }))).toContain('Tack! Vi har tagit emot din kommentar.')
  expect(await read(post(page, { ...words, token }))).toContain('Vi granskar kommentaren innan den visas.')
  expect(await read(post(page, { ...words, text: 'Annat', token }))).toContain('Vi hade redan tagit emot kommentaren.')
  expect(await countRows(dialogue.tenant, 'comments')).toBe(1)
  expect((await readPublic<CommentList>(`${path}/comments`)).items).toEqual([])

  const { items } = await readJson<{ items: { id: string }[] }>(await asOperator(`/${dialogue.tenant.slug}/comments`))
  const comment = await getComment(dialogue, items[0]?.id ?? '')
  expect(comment).toMatchObject({ status: 'submitted', signals: ['without_script'] })
  expect(comment.original).toEqual({ text: 'Bra tänkt.\nDet behövs.', author: { kind: 'alias', name: 'Grannen' } })
  await readJson(await decideComment(dialogue, comment.id, { action: 'publish' }))
  expect((await readPublic<CommentList>(`${path}/comments`)).items).toMatchObject([{ author: 'Grannen' }])
})

test('what is wrong with a comment is said beside its fields, and nothing that was written is lost', async () => {
  const { dialogue, id } = await createCommented()
  const page = pageOf(dialogue, id, 'write=comment')
  const token = await openForm(page)
  const missing = await read(post(page, { text: '', name: '', token }))
  expect(missing).toContain('Du behöver rätta 2 uppgifter')
  expect(missing).toContain('<p class="error" id="text-error">Skriv en kommentar.</p>')
  const long = await read(post(page, { ...words, text: `<b>${'x'.repeat(2000)}`, token }))
  expect(long).toContain('Kommentaren får ha högst 2000 tecken.')
  expect(long).toContain('&lt;b&gt;xxx')
  expect(await countRows(dialogue.tenant, 'comments')).toBe(0)
})

test('a form that was open for more than a day gets a fresh token and keeps its text', async () => {
  const { dialogue, id } = await createCommented()
  const page = pageOf(dialogue, id, 'write=comment')
  const token = await openForm(page)
  passTime(25 * 3600_000)
  const again = await read(post(page, { ...words, token }))
  expect(again).toContain('Sidan har varit öppen länge.')
  expect(again).toContain('Det behövs.')
  expect(again).not.toContain(token)
})

test.each([
  ['from another site', { 'Sec-Fetch-Site': 'cross-site' }, undefined],
  ['with a token of somebody else’s making', {}, `${crypto.randomUUID()}.${Date.now()}.x`],
  ['without a token', {}, ''],
])('a comment %s is refused', async (_, headers, given) => {
  const { dialogue, id } = await createCommented()
  const page = pageOf(dialogue, id, 'write=comment')
  const token = given ?? (await openForm(page))
  await read(post(page, { ...words, token }, headers), 403)
  await read(post(pageOf(dialogue, id, 'write=flag'), { reason: 'spam', token }, headers), 403)
  expect(await countRows(dialogue.tenant, 'comments')).toBe(0)
  expect(await countRows(dialogue.tenant, 'flags')).toBe(0)
})

test('a token is good in its own dialogue only', async () => {
  const [one, other] = [await createCommented(), await createCommented()]
  const token = await openForm(pageOf(one.dialogue, one.id, 'write=comment'))
  await read(post(pageOf(other.dialogue, other.id, 'write=comment'), { ...words, token }), 403)
})

test('no form is there for a proposal that is not, nor comments where they are off', async () => {
  const { dialogue, id } = await createCommented()
  const token = await openForm(pageOf(dialogue, id, 'write=comment'))
  for (const write of ['comment', 'flag']) {
    const nowhere = pageOf(dialogue, createId(), `write=${write}`)
    await read(send(nowhere), 404)
    await read(post(nowhere, { ...words, reason: 'spam', token }), 404)
  }
  await read(send(pageOf(dialogue, id, `write=flag&comment=${createId()}`)), 404)
  await changeDialogue(dialogue, { settings: {} })
  await read(send(pageOf(dialogue, id, 'write=comment&')), 404)
  await read(post(pageOf(dialogue, id, 'write=comment'), { ...words, token }), 403)
  await decide(dialogue, id, { action: 'hide', reason: 'Skäl.' })
  await read(post(pageOf(dialogue, id, 'write=flag'), { reason: 'spam', token }), 404)
})

test('a closed dialogue takes no comment, but is told what is wrong in it; a paused one takes nothing', async () => {
  const { dialogue, id } = await createCommented()
  const [comment, flag] = [pageOf(dialogue, id, 'write=comment'), pageOf(dialogue, id, 'write=flag')]
  const token = await openForm(comment)
  await changeDialogue(dialogue, { state: 'closed' })
  await read(post(comment, { ...words, token }), 403)
  await read(post(flag, { reason: 'spam', token }))
  await setTenantState(dialogue.tenant, 'paused')
  passTime(6000)
  await read(post(flag, { reason: 'spam', token }), 403)
})

test('a flag reaches the moderators once, with its reason, about the proposal or a comment on it', async () => {
  const { dialogue, id } = await createCommented()
  const { id: comment } = await createComment(dialogue, id)
  const about = {
    proposal: pageOf(dialogue, id, 'write=flag'),
    comment: pageOf(dialogue, id, `write=flag&comment=${comment}`),
  }
  const token = await openForm(about.proposal)
  const form = { reason: 'off_topic', text: ' Fel sida. ', token }
  for (const path of [about.proposal, about.proposal]) {
    expect(await read(post(path, form))).toContain('Tack! En moderator tittar på det.')
  }
  const flags = [{ reason: 'off_topic', text: 'Fel sida.', at: expect.any(String) }]
  expect((await getSubmission(dialogue, id)).flags).toEqual(flags)
  expect((await getComment(dialogue, comment)).flags).toEqual([])
  const commentToken = await openForm(about.comment)
  await read(post(about.comment, { ...form, token: commentToken }))
  expect((await getComment(dialogue, comment)).flags).toEqual(flags)
})

test('a flag takes a reason, and a reason of one’s own takes words', async () => {
  const { dialogue, id } = await createCommented()
  const page = pageOf(dialogue, id, 'write=flag')
  const token = await openForm(page)
  expect(await read(post(page, { reason: '', text: 'Så här är det.', token }))).toContain(
    'Välj ett av alternativen.</p>',
  )
  expect(await read(post(page, { reason: 'other', text: ' ', token }))).toContain('Berätta vad som är fel.</p>')
  expect(await read(post(page, { reason: 'nonsense', text: '', token }))).toContain('Välj ett av alternativen.</p>')
  expect(await countRows(dialogue.tenant, 'flags')).toBe(0)
})

test.each(payloads)('%j is text in the form that flags it', async (payload) => {
  const { dialogue, id } = await createCommented()
  const { id: comment } = await createComment(dialogue, id, { text: payload, author: { kind: 'alias', name: 'Kim' } })
  const page = await read(send(pageOf(dialogue, id, `write=flag&comment=${comment}`)))
  expect(page).not.toMatch(markup)
})
