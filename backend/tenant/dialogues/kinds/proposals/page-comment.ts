import type { SentComment } from '../../../../contracts/comments.ts'
import { ProblemError } from '../../../../http/problem.ts'
import type { CommentForm } from '../../../../pages/kinds/proposals/comment-form.ts'
import { sendComment } from '../../../comments/commands.ts'
import type { TenantContext } from '../../../context.ts'
import { createFormToken, readFormToken } from '../../../submissions/form-token.ts'
import type { DialogueRow } from '../../rules.ts'

export const openCommentForm = (
  { keys }: TenantContext,
  { id }: DialogueRow,
  { id: proposal, heading }: CommentForm['proposal'],
): CommentForm => ({
  proposal: { id: proposal, heading },
  token: createFormToken(keys, id),
  values: { text: '', nameKind: 'name', name: '' },
  errors: [],
})

/**
 * Takes in a comment from the hosted page: the form again, with what was filled in and what to put right, or
 * saying that it is stored.
 *
 * @throws problems that no change to the form could mend.
 */
export async function submitCommentForm(
  tenant: TenantContext,
  dialogue: DialogueRow,
  proposal: CommentForm['proposal'],
  { form, address }: { form: URLSearchParams; address: string },
): Promise<CommentForm> {
  const read = (name: string) => form.get(name) ?? ''
  // Browsers send line breaks as CRLF.
  const text = read('text').replace(/\r\n/g, '\n')
  const nameKind = read('nameKind') === 'alias' ? 'alias' : 'name'
  const values = { text, nameKind, name: read('name') } as const
  const fresh = { ...openCommentForm(tenant, dialogue, proposal), values }
  const same = { ...fresh, token: read('token') }
  try {
    const { key, elapsed } = readFormToken(tenant.keys, dialogue.id, same.token)
    const raw = { text, author: { kind: nameKind, name: values.name }, website: read('website'), elapsed }
    const sending = { dialogue: dialogue.slug, proposal: proposal.id, key, raw, address, withoutScript: true }
    return { ...same, sent: await sendComment(tenant, sending) }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const { code, details } = error
    if (code === 'already_received') return { ...same, sent: details.receipt as SentComment, repeated: true }
    if (code === 'invalid_input') return { ...same, errors: details.errors ?? [] }
    // The page was open too long: with a fresh token the same text can be sent again.
    if (code === 'proof_expired') return { ...fresh, expired: true }
    throw error
  }
}
