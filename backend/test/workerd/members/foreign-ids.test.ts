import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Operation } from '../../../contracts/operation.ts'
import { createDevice } from '../support/devices.ts'
import { api, operatorHeaders } from '../support/http.ts'
import { createId, listOperations } from '../support/operations.ts'
import { createProof } from '../support/proofs.ts'
import { createProposal } from '../support/proposals.ts'
import { createDialogue, site } from '../support/tenants.ts'

/** A body for each operation that gets as far as looking for what it is about. */
const bodies: Record<string, object> = {
  submitProposal: {},
  findSimilarProposals: { heading: 'Kapad' },
  supportProposalByEmail: { email: 'ann@exempel.se' },
  followProposal: { email: 'ann@exempel.se' },
  decideSubmission: { action: 'hide', version: 1, reason: 'Skäl.' },
  moveSubmission: { status: 'closed', version: 1 },
  redactSubmission: { version: 1, passages: {} },
  flagProposal: { reason: 'spam' },
  flagComment: { reason: 'spam' },
  correctSubmission: { heading: 'Kapad' },
  commentOfficially: { text: 'Kapad' },
  mergeSubmission: { version: 1, into: createId() },
  answerSubmission: { text: 'Kapad', by: 'Ann', version: 1 },
  changeDialogue: { version: 1, title: 'Kapad' },
  importSubmissions: { rows: [{ id: '1', heading: 'Kapad', text: 'Text.' }] },
}

/** Whether the body has a proof, which must be made anew for each key. */
const isProved = ({ body }: Operation) => body instanceof z.ZodObject && 'proof' in body.shape

const withIds = listOperations().filter(([, { path }]) => /\{(proposal|submission|code|dialogue)\}/.test(path))

test.each(withIds)('%s answers a foreign id as it answers a missing one', async (name, operation) => {
  const ours = await createDialogue()
  const theirs = await createDialogue({ slug: 'torget' })
  const { id, code } = await createProposal(theirs)
  const headers = {
    ...(operation.access.kind === 'member' ? operatorHeaders : { Origin: site }),
    'Min-Kommun-Device': await createDevice(ours.tenant),
    'Idempotency-Key': crypto.randomUUID(),
  }
  const ask = async (values: Record<string, string>) => {
    const path = operation.path.replace(/\{(\w+)\}/g, (_, parameter) => values[parameter] ?? createId())
    const key = crypto.randomUUID()
    const proof = isProved(operation) ? { key, proof: await createProof(ours.tenant, key) } : {}
    const json = operation.body ? { json: { ...bodies[name], ...proof } } : {}
    const response = await api(path, { method: operation.method.toUpperCase(), headers, ...json })
    return { status: response.status, body: await response.text() }
  }
  const tenant = ours.tenant.slug
  const byId = /\{(proposal|submission|code)\}/.test(operation.path)
  const dialogue = byId ? ours.slug : theirs.slug
  const foreign = await ask({ tenant, dialogue, proposal: id, submission: id, code })
  const missing = await ask({
    tenant,
    dialogue: byId ? ours.slug : 'finns-inte',
    code: code.replace(/./g, '0'),
  })
  expect(foreign).toEqual(missing)
  expect(foreign.status).toBe(404)
})
