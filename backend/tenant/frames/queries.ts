import { problem } from '../../http/problem.ts'
import type { TenantContext } from '../context.ts'
import { findDialogue } from '../dialogues/queries.ts'
import { readFrameToken } from './rules.ts'

/**
 * Whether the token in an address is good for what the address is about. Tokens are this kommun's own: each
 * kommun signs with a key of its own.
 *
 * @throws `not_found`, the same for a foreign, an old and a made-up one
 */
export async function requireFrameToken(tenant: TenantContext, params: Record<string, string>) {
  const claim = readFrameToken(tenant.keys, params.token ?? '')
  const isUsable = params.dialogue === undefined ? claim?.isFresh || claim?.isRenewable : claim?.isFresh
  if (!claim || !isUsable) throw problem('not_found')
  if (params.dialogue === undefined) return
  const dialogue = findDialogue(tenant, params.dialogue)
  if (dialogue?.id !== claim.dialogueId) throw problem('not_found')
}
