import { problem } from '../../http/problem.ts'
import type { TenantContext } from '../context.ts'
import { computeAvailability, type DialogueRow } from '../dialogues/rules.ts'
import { takeFromLimit } from '../limits/rules.ts'
import { selectParticipant, type Ticket } from './queries.ts'
import { createParticipationToken, hashCode, readCode } from './rules.ts'

/**
 * The token that a code gives the right to. A code that was never made, was revoked or is another dialogue's gets
 * the same answer.
 *
 * @throws `too_many_requests`, `dialogue_not_open`, `code_unknown`, `already_answered`
 */
export async function takePart(tenant: TenantContext, dialogue: DialogueRow, typed: string, address: string) {
  const ticket = tryCode(tenant, dialogue, typed, address)
  if (computeAvailability(dialogue, tenant.profile.state) !== 'open') throw problem('dialogue_not_open')
  const participant = await selectParticipant(tenant, dialogue, ticket).executeTakeFirst()
  if (!participant) throw problem('code_unknown')
  if (participant.answered) throw problem('already_answered')
  return { participation: createParticipationToken(tenant.keys, dialogue.id, participant.id) }
}

/**
 * Counts a try with a code, for the address and for the dialogue, and hashes the code.
 *
 * @throws `too_many_requests`, `code_unknown` for what can't be a code
 */
export function tryCode(tenant: TenantContext, { id }: DialogueRow, typed: string, address: string): Ticket {
  takeFromLimit(tenant, 'code', address)
  takeFromLimit(tenant, 'code_in_dialogue', id)
  const code = readCode(typed)
  if (!code) throw problem('code_unknown')
  return { code_hash: hashCode(tenant.keys, id, code) }
}
