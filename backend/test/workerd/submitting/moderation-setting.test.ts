import { expect, test } from 'vitest'
import type { ProposalList } from '../../../contracts/kinds/proposals.ts'
import type { Receipt } from '../../../contracts/receipts.ts'
import { readJson, readPublic } from '../support/http.ts'
import { createProposal, getSubmission, sendProposal } from '../support/proposals.ts'
import { createDialogue } from '../support/tenants.ts'

test('with moderation before, a submission waits and nobody sees it', async () => {
  const dialogue = await createDialogue({ moderation: 'before' })
  expect(await createProposal(dialogue)).toMatchObject({ status: 'submitted' })
  expect(await readPublic<ProposalList>(`${dialogue.path}/proposals`)).toEqual({ items: [], total: 0 })
})

test('with moderation after, a submission is public at once', async () => {
  const dialogue = await createDialogue({ moderation: 'after' })
  expect(await createProposal(dialogue)).toMatchObject({ status: 'published' })
  expect(await readPublic(`${dialogue.path}/proposals`)).toMatchObject({ total: 1 })
})

test.each([
  ['honeypot', { website: 'https://spam.example' }],
  ['too_fast', { elapsed: 500 }],
])('%s is taken in and set aside for a moderator', async (signal, traces) => {
  const dialogue = await createDialogue({ moderation: 'after' })
  const receipt = await readJson<Receipt>(await sendProposal(dialogue, traces), 201)
  expect(receipt.status).toBe('submitted')
  expect(await readPublic(`${dialogue.path}/proposals`)).toMatchObject({ total: 0 })
  expect(await getSubmission(dialogue, receipt.id)).toMatchObject({ signals: [signal], status: 'submitted' })
})

test('an absurd clock of the sender refuses nothing', async () => {
  const dialogue = await createDialogue()
  await readJson(await sendProposal(dialogue, { elapsed: Number.MAX_SAFE_INTEGER }), 201)
  await readJson(await sendProposal(dialogue, { elapsed: undefined }), 201)
})

test('the original is kept as it was written, without proof, trap and timing', async () => {
  const dialogue = await createDialogue()
  const written = { heading: '  Räcke ', text: 'Rad ett\r\n\r\nMitt nummer är 811218-9876.', email: 'ann@exempel.se' }
  const { id } = await createProposal(dialogue, written)
  const { original, email } = await getSubmission(dialogue, id)
  expect(email).toBe('ann@exempel.se')
  expect(original).toEqual({
    heading: written.heading,
    text: written.text,
    author: { kind: 'name', name: 'Ann Exempel' },
  })
})
