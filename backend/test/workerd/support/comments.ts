import type { ModeratedComment, SentComment } from '../../../contracts/comments.ts'
import { api, asOperator, readJson } from './http.ts'
import { createProof } from './proofs.ts'
import { type Circumstances, createProposal } from './proposals.ts'
import { createDialogue, site, type TestDialogue } from './tenants.ts'

/** An open dialogue with comments, and a published proposal in it. */
export async function createCommented(input: Record<string, unknown> = {}, settings: Record<string, unknown> = {}) {
  const dialogue = await createDialogue({ ...input, settings: { comments: 'on', ...settings } })
  const { id, code } = await createProposal(dialogue)
  if (dialogue.moderation === 'before') {
    const path = `/${dialogue.tenant.slug}/submissions/${id}/decisions`
    await readJson(await asOperator(path, { method: 'POST', json: { action: 'publish', version: 1 } }))
  }
  return { dialogue, id, code, path: `${dialogue.path}/proposals/${id}` }
}

/** A citizen's comment without its proof. */
export const createCommentInput = (input: Record<string, unknown> = {}) => ({
  text: 'Bra tänkt, det behövs.',
  author: { kind: 'alias', name: 'Grannen' },
  elapsed: 60_000,
  ...input,
})

/** Sends a comment from the kommun's site, with a proof unless `input` brings one. */
export async function sendComment(
  dialogue: TestDialogue,
  proposal: string,
  input: Record<string, unknown> = {},
  { key = crypto.randomUUID(), headers = {} }: Circumstances = {},
): Promise<Response> {
  const proof = input.proof ?? (await createProof(dialogue.tenant, key))
  return postComment(dialogue, proposal, key, createCommentInput({ ...input, proof }), headers)
}

/** Posts just this body. */
export const postComment = (
  { path }: TestDialogue,
  proposal: string,
  key: string,
  json: unknown,
  headers: Record<string, string> = {},
): Promise<Response> =>
  api(`${path}/proposals/${proposal}/comments`, {
    method: 'POST',
    json,
    headers: { Origin: site, 'Idempotency-Key': key, ...headers },
  })

export const createComment = async (
  dialogue: TestDialogue,
  proposal: string,
  input: Record<string, unknown> = {},
): Promise<SentComment> => readJson(await sendComment(dialogue, proposal, input), 201)

/** A comment as the kommun sees it. */
export async function getComment({ tenant }: TestDialogue, id: string): Promise<ModeratedComment> {
  const { items } = await readJson<{ items: ModeratedComment[] }>(
    await asOperator(`/${tenant.slug}/comments?limit=100`),
  )
  const found = items.find((comment) => comment.id === id)
  if (!found) throw new Error('There is no such comment among the first hundred')
  return found
}

/** Takes a decision on a comment as it stands now. */
export async function decideComment(dialogue: TestDialogue, id: string, decision: Record<string, unknown>) {
  const { version } = await getComment(dialogue, id)
  const path = `/${dialogue.tenant.slug}/comments/${id}/decisions`
  return asOperator(path, { method: 'POST', json: { version, ...decision } })
}
