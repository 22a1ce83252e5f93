import { expect, test } from 'vitest'
import { operations } from '../../../contracts/operations.ts'
import { api, asOperator, expectProblem, send } from '../support/http.ts'
import { createProof } from '../support/proofs.ts'
import { createInput, postProposal, sendProposal } from '../support/proposals.ts'
import { countRows, createDialogue, site, type TestDialogue } from '../support/tenants.ts'

const post = ({ path }: TestDialogue, body: BodyInit, type: string | null = 'application/json') =>
  api(`${path}/proposals`, {
    method: 'POST',
    body,
    headers: { Origin: site, 'Idempotency-Key': crypto.randomUUID(), ...(type ? { 'Content-Type': type } : {}) },
  })

const limit = operations.submitProposal.bodyLimit

const bytes = (text: string) => new TextEncoder().encode(text)

test.each([
  ['nothing', ''],
  ['half of it', '{"heading": "Fler'],
  ['two of them', '{}{}'],
  ['JSON as people write it', "{heading: 'Fler'}"],
  ['NaN', 'NaN'],
  ['invalid UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
  ['an overlong encoding', new Uint8Array([0x22, 0xc0, 0xaf, 0x22])],
  ['UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00])],
  ['nesting without end', `${'['.repeat(30_000)}${']'.repeat(30_000)}`],
  ['nested objects without end', `${'{"a":'.repeat(9000)}1${'}'.repeat(9000)}`],
])('%s is a malformed body', async (_, body) => {
  const dialogue = await createDialogue()
  await expectProblem(post(dialogue, body), 'malformed_body')
})

test.each([[null], [[]], [7], ['text'], [true]])('%j is no proposal', async (body) => {
  const dialogue = await createDialogue()
  await expectProblem(postProposal(dialogue, crypto.randomUUID(), body), 'proof_required')
})

test('brackets inside a text are no nesting', async () => {
  const dialogue = await createDialogue()
  const response = await sendProposal(dialogue, { text: `"${'[{'.repeat(200)}\\` })
  expect(response.status).toBe(201)
})

test.each([
  ['a form', 'application/x-www-form-urlencoded'],
  ['a form with files', 'multipart/form-data; boundary=x'],
  ['plain text', 'text/plain'],
  ['plain text with JSON in its parameters', 'text/plain; application/json'],
  ['no type at all', null],
  ['JSON lines', 'application/jsonl'],
])('%s is an unsupported media type', async (_, type) => {
  const dialogue = await createDialogue()
  await expectProblem(post(dialogue, bytes(JSON.stringify(createInput())), type), 'unsupported_media_type')
  expect(await countRows(dialogue.tenant, 'submissions')).toBe(0)
})

test('the media type is read without case and parameters', async () => {
  const dialogue = await createDialogue()
  await expectProblem(post(dialogue, '{}', 'Application/JSON; charset=utf-8'), 'proof_required')
})

test('a body over the limit is refused before it is parsed, with its length told', async () => {
  const dialogue = await createDialogue()
  await expectProblem(post(dialogue, 'x'.repeat(limit + 1)), 'body_too_large')
})

test('a body over the limit is refused without its length told', async () => {
  const dialogue = await createDialogue()
  let sent = 0
  const endless = new ReadableStream({
    pull(controller) {
      if (sent > 10 * limit) return controller.close()
      sent += 16_384
      controller.enqueue(new Uint8Array(16_384).fill(0x20))
    },
  })
  await expectProblem(post(dialogue, endless), 'body_too_large')
})

test('an import may be larger than other bodies, and not without end', async () => {
  const dialogue = await createDialogue()
  const path = `${dialogue.path}/imports`
  const rows = Array.from({ length: 20 }, (_, id) => ({ id: String(id), heading: 'Rad', text: 'a'.repeat(10_000) }))
  expect((await asOperator(path, { method: 'POST', json: { rows } })).status).toBe(200)
  const tooLarge = { rows: [{ id: 'x', heading: 'Rad', text: 'a'.repeat(9 * 1024 * 1024) }] }
  await expectProblem(asOperator(path, { method: 'POST', json: tooLarge }), 'body_too_large')
})

test('the longest proposal with every character escaped stays below the limit', async () => {
  const key = crypto.randomUUID()
  const dialogue = await createDialogue()
  const escaped = (text: string) =>
    text.replace(/./gs, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)
  const proof = JSON.stringify(await createProof(dialogue.tenant, key))
  const body = `{"heading":"${escaped('å'.repeat(120))}","text":"${escaped('ö'.repeat(5000))}",
    "author":{"kind":"alias","name":"${escaped('ä'.repeat(80))}"},"proof":${proof}}`
  const headers = { Origin: site, 'Idempotency-Key': key, 'Content-Type': 'application/json' }
  expect((await api(`${dialogue.path}/proposals`, { method: 'POST', body, headers })).status).toBe(201)
})

test('the hosted pages have the same limit', async () => {
  const { tenant } = await createDialogue()
  const response = await send(`/${tenant.slug}/r/${'0'.repeat(33)}`, {
    method: 'POST',
    body: 'x'.repeat(limit + 1),
  })
  expect(response.status).toBe(413)
})
