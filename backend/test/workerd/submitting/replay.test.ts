import { expect, test } from 'vitest'
import type { Receipt } from '../../../contracts/receipts.ts'
import { passTime } from '../support/clock.ts'
import { expectProblem, readJson, send } from '../support/http.ts'
import { createProof } from '../support/proofs.ts'
import { createInput, decide, postProposal, sendProposal } from '../support/proposals.ts'
import { changeDialogue, countRows, createDialogue, setTenantState } from '../support/tenants.ts'

test('the same key and content answer with the identical receipt, and store once', async () => {
  const dialogue = await createDialogue()
  const key = crypto.randomUUID()
  const first = await readJson(await sendProposal(dialogue, {}, { key }), 201)
  const events = await countRows(dialogue.tenant, 'submission_events')
  const second = await readJson(await sendProposal(dialogue, {}, { key }), 201)
  expect(second).toEqual(first)
  expect(await countRows(dialogue.tenant, 'submissions')).toBe(1)
  expect(await countRows(dialogue.tenant, 'submission_events')).toBe(events)
})

test('proof, honeypot and timing leave the content the same', async () => {
  const dialogue = await createDialogue()
  const key = crypto.randomUUID()
  const first = await readJson(await sendProposal(dialogue, {}, { key }), 201)
  const body = createInput({ elapsed: 90_000, website: 'https://spam.example' })
  expect(await readJson(await postProposal(dialogue, key, body), 201)).toEqual(first)
})

test('the same key with other content says that it was received, with the receipt', async () => {
  const dialogue = await createDialogue()
  const key = crypto.randomUUID()
  const receipt = await readJson(await sendProposal(dialogue, {}, { key }), 201)
  const problem = await expectProblem(
    await sendProposal(dialogue, { heading: 'En annan rubrik' }, { key }),
    'already_received',
  )
  expect(problem.receipt).toEqual(receipt)
  expect(await countRows(dialogue.tenant, 'submissions')).toBe(1)
})

test('the same key in another dialogue says that it was received', async () => {
  const dialogue = await createDialogue()
  const other = await createDialogue({ slug: 'torget' }, dialogue.tenant)
  const key = crypto.randomUUID()
  const receipt = await readJson(await sendProposal(dialogue, {}, { key }), 201)
  expect(await expectProblem(await sendProposal(other, {}, { key }), 'already_received')).toMatchObject({ receipt })
})

test('a retry after the proof has expired still gets its receipt', async () => {
  const dialogue = await createDialogue()
  const key = crypto.randomUUID()
  const proof = await createProof(dialogue.tenant, key)
  const first = await readJson(await sendProposal(dialogue, { proof }, { key }), 201)
  passTime(24 * 3600_000)
  expect(await readJson(await sendProposal(dialogue, { proof }, { key }), 201)).toEqual(first)
})

test('a retry after the dialogue has closed still gets its receipt', async () => {
  const dialogue = await createDialogue()
  const key = crypto.randomUUID()
  const first = await readJson(await sendProposal(dialogue, {}, { key }), 201)
  await changeDialogue(dialogue, { state: 'closed' })
  expect(await readJson(await sendProposal(dialogue, {}, { key }), 201)).toEqual(first)
})

test('a retry after the dialogue was archived still gets its receipt, and a first try finds nothing', async () => {
  const dialogue = await createDialogue()
  const key = crypto.randomUUID()
  const first = await readJson(await sendProposal(dialogue, {}, { key }), 201)
  await changeDialogue(dialogue, { state: 'archived' })
  expect(await readJson(await sendProposal(dialogue, {}, { key }), 201)).toEqual(first)
  await expectProblem(sendProposal(dialogue), 'not_found')
})

test('a form from a page finds its receipt after the dialogue was archived and the kommun paused', async () => {
  const dialogue = await createDialogue()
  const page = `/${dialogue.tenant.slug}/${dialogue.slug}?write=proposal`
  const token = /name="token" value="([^"]+)"/.exec(await (await send(page)).text())?.[1] ?? ''
  const post = () => {
    const body = new URLSearchParams({ token, heading: 'Fler bänkar', text: 'Vid dammen.', name: 'Ann' })
    return send(page, { method: 'POST', body, headers: { 'Sec-Fetch-Site': 'same-origin' }, redirect: 'manual' })
  }
  const first = await post()
  expect(first.status).toBe(303)
  await changeDialogue(dialogue, { state: 'archived' })
  await setTenantState(dialogue.tenant, 'paused')
  const again = await post()
  expect([again.status, again.headers.get('Location')]).toEqual([303, first.headers.get('Location')])
  expect(await countRows(dialogue.tenant, 'submissions')).toBe(1)
})

test('a retry without a body that can be read as a proposal says that it was received', async () => {
  const dialogue = await createDialogue()
  const key = crypto.randomUUID()
  await readJson(await sendProposal(dialogue, {}, { key }), 201)
  for (const body of [null, [], 7, 'text', {}]) {
    await expectProblem(postProposal(dialogue, key, body), 'already_received')
  }
})

test('a replay tells where the submission stands now', async () => {
  const dialogue = await createDialogue({ moderation: 'before' })
  const key = crypto.randomUUID()
  const first = await readJson<Receipt>(await sendProposal(dialogue, {}, { key }), 201)
  await decide(dialogue, first.id, { action: 'publish' })
  const second = await readJson<Receipt>(await sendProposal(dialogue, {}, { key }), 201)
  expect(second).toEqual({ ...first, status: 'published' })
})

test('100 parallel identical posts are one row and one reference', async () => {
  const dialogue = await createDialogue()
  const key = crypto.randomUUID()
  const body = createInput({ proof: await createProof(dialogue.tenant, key) })
  const answers = await Promise.all(Array.from({ length: 100 }, () => postProposal(dialogue, key, body)))
  const receipts = await Promise.all(answers.map((answer) => readJson<Receipt>(answer, 201)))
  expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1)
  expect(await countRows(dialogue.tenant, 'submissions')).toBe(1)
  expect(await countRows(dialogue.tenant, 'submissions')).toBe(1)
})
