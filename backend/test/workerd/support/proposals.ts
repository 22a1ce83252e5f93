import type { ModeratedSubmission } from '../../../contracts/moderation.ts'
import type { Receipt } from '../../../contracts/receipts.ts'
import { api, asOperator, readJson } from './http.ts'
import { createProof } from './proofs.ts'
import type { TestDialogue } from './tenants.ts'
import { site } from './tenants.ts'

/** A citizen's proposal without its proof. */
export const createInput = (input: Record<string, unknown> = {}) => ({
  heading: 'Fler cykelställ vid stationen',
  text: 'Det är svårt att hitta en ledig plats på morgonen.',
  author: { kind: 'name', name: 'Ann Exempel' },
  elapsed: 60_000,
  ...input,
})

export interface Circumstances {
  key?: string
  headers?: Record<string, string>
}

/** Sends a proposal from the kommun's site, with a proof unless `input` brings one. */
export async function sendProposal(
  dialogue: TestDialogue,
  input: Record<string, unknown> = {},
  { key = crypto.randomUUID(), headers = {} }: Circumstances = {},
): Promise<Response> {
  const proof = input.proof ?? (await createProof(dialogue.tenant, key))
  return postProposal(dialogue, key, createInput({ ...input, proof }), headers)
}

/** Posts just this body. */
export const postProposal = (
  { path }: TestDialogue,
  key: string,
  json: unknown,
  headers: Record<string, string> = {},
): Promise<Response> =>
  api(`${path}/proposals`, {
    method: 'POST',
    json,
    headers: { Origin: site, 'Idempotency-Key': key, ...headers },
  })

export const createProposal = async (dialogue: TestDialogue, input: Record<string, unknown> = {}): Promise<Receipt> =>
  readJson(await sendProposal(dialogue, input), 201)

/** Brings in a proposal without the citizen's part of it: the quick way to many. */
export async function importProposals(dialogue: TestDialogue, rows: Record<string, unknown>[]) {
  const json = { rows: rows.map((row, index) => ({ id: String(index), text: 'En text.', ...row })) }
  return readJson(await asOperator(`${dialogue.path}/imports`, { method: 'POST', json }))
}

export const getSubmission = async ({ tenant }: TestDialogue, id: string): Promise<ModeratedSubmission> =>
  readJson(await asOperator(`/${tenant.slug}/submissions/${id}`))

/** Takes a decision on a submission as it stands now. */
export async function decide(dialogue: TestDialogue, id: string, decision: Record<string, unknown>): Promise<Response> {
  const { version } = await getSubmission(dialogue, id)
  const path = `/${dialogue.tenant.slug}/submissions/${id}/decisions`
  return asOperator(path, { method: 'POST', json: { version, ...decision } })
}
