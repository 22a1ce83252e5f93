import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { Operation } from '../../../contracts/operation.ts'
import { createDevice } from '../support/devices.ts'
import { createOneOfEach } from '../support/foreign.ts'
import { api } from '../support/http.ts'
import { signIn } from '../support/members.ts'
import { createId, listOperations } from '../support/operations.ts'
import { createProof } from '../support/proofs.ts'
import { rule } from '../support/retention.ts'
import { createDialogue, site, type TestDialogue } from '../support/tenants.ts'

/** A body for each operation that gets as far as looking for what it is about. */
const bodies: Record<string, object> = {
  submitProposal: {},
  takePart: { code: '7F3K-9Q2M' },
  createParticipantBatch: { name: 'Kapad', size: 1 },
  changeParticipantBatch: { revoked: true },
  findSimilarProposals: { heading: 'Kapad' },
  supportProposalByEmail: { email: 'ann@exempel.se' },
  followProposal: { email: 'ann@exempel.se' },
  renamePasskey: { name: 'Kapad' },
  copyDialogue: { slug: 'kapad', title: 'Kapad' },
  tellSighting: { path: '/', form: 'script', version: 'package' },
  previewRetention: rule,
  setRetentionRule: { ...rule, version: 0 },
  runRetention: { version: 1 },
  redactComment: { version: 1, passages: {} },
  decideComment: { action: 'hide', version: 1, reason: 'Skäl.' },
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

/** What paths name that is nobody's own: the kommun itself, a client's key, and choices from a list. */
const nobodys = new Set(['tenant', 'key', 'template', 'language'])

const listNames = ({ path }: Operation) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)

const withIds = listOperations().filter(([, operation]) => listNames(operation).some((name) => !nobodys.has(name)))

let ours: TestDialogue
let theirs: Record<string, string>

beforeAll(async () => {
  ours = await createDialogue()
  theirs = await createOneOfEach()
})

test.each(withIds)('%s answers a foreign id as it answers a missing one', async (name, operation) => {
  const names = listNames(operation).filter((name) => !nobodys.has(name))
  expect(Object.keys(theirs)).toEqual(expect.arrayContaining(names))
  const isMember = operation.access.kind === 'member'
  const headers = {
    ...(isMember ? await signIn(ours.tenant, 'admin') : { Origin: site }),
    'Min-Kommun-Device': await createDevice(ours.tenant),
    'Idempotency-Key': crypto.randomUUID(),
  }
  const ask = async (given: Record<string, string>) => {
    const values: Record<string, string> = { tenant: ours.tenant.slug, template: 'receipt', language: 'sv', ...given }
    const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? createId())
    const key = crypto.randomUUID()
    const proof = isProved(operation) ? { key, proof: await createProof(ours.tenant, key) } : {}
    const json = operation.body ? { json: { ...bodies[name], ...proof } } : {}
    const response = await api(path, { method: operation.method.toUpperCase(), headers, ...json })
    return { status: response.status, body: await response.text() }
  }
  // Below our own dialogue, where there is more to name than the dialogue.
  const own: Record<string, string> = names.length > 1 ? { dialogue: ours.slug } : {}
  const foreign = await ask({ ...theirs, ...own })
  const { code = '', token = '' } = theirs
  const unknown = { dialogue: 'finns-inte', code: code.replace(/./g, '0'), token: token.replace(/./g, 'A') }
  expect(foreign).toEqual(await ask({ ...unknown, ...own }))
  expect(foreign.status).toBe(404)
})
