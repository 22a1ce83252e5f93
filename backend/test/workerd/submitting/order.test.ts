import { expect, test } from 'vitest'
import { passTime } from '../support/clock.ts'
import { expectProblem, readJson } from '../support/http.ts'
import { createProof, getChallenge } from '../support/proofs.ts'
import { createInput, postProposal, sendProposal } from '../support/proposals.ts'
import { changeDialogue, countRows, createDialogue, createTenant } from '../support/tenants.ts'

test('a proof is asked for before the content is judged', async () => {
  const dialogue = await createDialogue()
  await expectProblem(postProposal(dialogue, crypto.randomUUID(), { heading: 7 }), 'proof_required')
})

test('a proof is asked for before the open state is told', async () => {
  const dialogue = await createDialogue({ state: 'closed' })
  await expectProblem(postProposal(dialogue, crypto.randomUUID(), createInput()), 'proof_required')
})

test('the open state is told before the content is judged', async () => {
  const dialogue = await createDialogue({ state: 'closed' })
  await expectProblem(sendProposal(dialogue, { heading: '' }), 'dialogue_not_open')
})

test('a proof made for another key is refused', async () => {
  const dialogue = await createDialogue()
  const proof = await createProof(dialogue.tenant, crypto.randomUUID())
  await expectProblem(sendProposal(dialogue, { proof }), 'proof_required')
})

test("another kommun's proof is refused", async () => {
  const dialogue = await createDialogue()
  const key = crypto.randomUUID()
  const proof = await createProof(await createTenant(), key)
  await expectProblem(sendProposal(dialogue, { proof }, { key }), 'proof_required')
})

test('an expired proof says so, so that a new one can be made for the same key', async () => {
  const dialogue = await createDialogue()
  const key = crypto.randomUUID()
  const proof = await createProof(dialogue.tenant, key)
  passTime(31 * 60_000)
  await expectProblem(sendProposal(dialogue, { proof }, { key }), 'proof_expired')
  await readJson(await sendProposal(dialogue, {}, { key }), 201)
})

test.each([
  ['a later expiry', { expiresAt: 4_000_000_000 }],
  ['a lower cost', { cost: 1 }],
  ['an easier prefix', { keyPrefix: '' }],
  ['an odd prefix', { keyPrefix: 'inte hex' }],
  ['another algorithm', { algorithm: 'PBKDF2/SHA-1' }],
  ['a salt that is not hex', { salt: 'å' }],
])('a challenge with %s is refused', async (_, changed) => {
  const dialogue = await createDialogue()
  const key = crypto.randomUUID()
  const { challenge, solution } = await createProof(dialogue.tenant, key)
  const tampered = { ...challenge, parameters: { ...challenge.parameters, ...changed } }
  await expectProblem(sendProposal(dialogue, { proof: { challenge: tampered, solution } }, { key }), 'proof_required')
})

test('a solution that is not one is refused', async () => {
  const dialogue = await createDialogue()
  const key = crypto.randomUUID()
  const challenge = await getChallenge(dialogue.tenant, key)
  const guesses = [
    { counter: 0, derivedKey: '00'.repeat(32) },
    { counter: 0, derivedKey: '' },
    { counter: -1, derivedKey: '00' },
  ]
  for (const solution of guesses) {
    await expectProblem(sendProposal(dialogue, { proof: { challenge, solution } }, { key }), 'proof_required')
  }
})

test('a refused submission stores nothing and leaves the key free', async () => {
  const dialogue = await createDialogue()
  const key = crypto.randomUUID()
  await expectProblem(sendProposal(dialogue, { heading: ' ' }, { key }), 'invalid_input')
  expect(await countRows(dialogue.tenant, 'submissions')).toBe(0)
  await readJson(await sendProposal(dialogue, {}, { key }), 201)
})

test('a dialogue that closes between opening and sending says so', async () => {
  const dialogue = await createDialogue()
  const key = crypto.randomUUID()
  const proof = await createProof(dialogue.tenant, key)
  await changeDialogue(dialogue, { state: 'closed' })
  await expectProblem(sendProposal(dialogue, { proof }, { key }), 'dialogue_not_open')
})

test('without an idempotency key, or with something else for one, nothing is stored', async () => {
  const dialogue = await createDialogue()
  for (const key of ['', '1', 'inte-ett-uuid']) {
    const problem = await expectProblem(postProposal(dialogue, key, createInput()), 'invalid_input')
    expect(problem.errors).toEqual([{ pointer: '/idempotency-key', code: 'invalid_format' }])
  }
})
