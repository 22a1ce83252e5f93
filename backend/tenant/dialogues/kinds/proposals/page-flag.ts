import { FlagInput } from '../../../../contracts/flags.ts'
import { ProblemError, validate } from '../../../../http/problem.ts'
import type { FlagForm } from '../../../../pages/kinds/proposals/flag-form.ts'
import { getVisibleComment } from '../../../comments/queries.ts'
import type { TenantContext } from '../../../context.ts'
import { flag } from '../../../flags/commands.ts'
import { toFormIdentity } from '../../../flags/rules.ts'
import { takeFromLimit } from '../../../limits/rules.ts'
import { createFormToken, readFormToken } from '../../../submissions/form-token.ts'
import type { DialogueRow } from '../../rules.ts'

/** The form about the proposal, or about the comment on it that `comment` names. @throws `not_found` */
export async function openFlagForm(
  tenant: TenantContext,
  dialogue: DialogueRow,
  { id, heading }: FlagForm['proposal'],
  comment?: string | null,
): Promise<FlagForm> {
  return {
    proposal: { id, heading },
    ...(comment ? { comment: await getVisibleComment(tenant, dialogue, { proposal: id, comment }) } : {}),
    token: createFormToken(tenant.keys, dialogue.id),
    values: { reason: '', text: '' },
    errors: [],
  }
}

/**
 * Takes in a flag from the hosted page: the form again, with what to put right, or saying that it has arrived.
 *
 * @throws problems that no change to the form could mend.
 */
export async function submitFlagForm(
  tenant: TenantContext,
  dialogue: DialogueRow,
  proposal: FlagForm['proposal'],
  { search, form, address }: { search: URLSearchParams; form: URLSearchParams; address: string },
): Promise<FlagForm> {
  takeFromLimit(tenant, 'form', address)
  const comment = search.get('comment')
  const read = (name: string) => form.get(name) ?? ''
  const values = { reason: read('reason'), text: read('text').replace(/\r\n/g, '\n') }
  const fresh = { ...(await openFlagForm(tenant, dialogue, proposal, comment)), values }
  const same = { ...fresh, token: read('token') }
  try {
    const { key } = readFormToken(tenant.keys, dialogue.id, same.token)
    const reason = values.reason || undefined
    const text = values.text.trim() || undefined
    const input = validate(FlagInput, { reason, ...(text && { text }) })
    const target = { dialogue: dialogue.slug, proposal: proposal.id, ...(comment ? { comment } : {}) }
    await flag(tenant, target, toFormIdentity(tenant.keys, key), input)
    return { ...same, flagged: true }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    if (error.code === 'invalid_input') return { ...same, errors: error.details.errors ?? [] }
    if (error.code === 'proof_expired') return { ...fresh, expired: true }
    throw error
  }
}
