import { problem } from '../../http/problem.ts'
import type { TenantContext } from '../context.ts'
import { getDialogueById } from '../dialogues/queries.ts'
import { citizen } from '../http/request-context.ts'
import { changeStatus } from '../submissions/change-status.ts'
import { mayWithdraw } from '../submissions/rules.ts'
import { getSubmissionByCode } from './queries.ts'

/**
 * Takes one's own submission out of the public view; the kommun's record of it stays.
 *
 * @throws `not_found`; `transition_not_allowed` when the matter has gone too far to be withdrawn.
 */
export async function withdrawSubmission(tenant: TenantContext, code: string) {
  const found = await getSubmissionByCode(tenant, code)
  if (found.status === 'withdrawn') return
  if (!mayWithdraw(found.status)) throw problem('transition_not_allowed')
  const dialogue = await getDialogueById(tenant, found.dialogue_id)
  tenant.write((tx) =>
    changeStatus(tenant, tx, dialogue, found, { action: 'withdraw', status: 'withdrawn', actor: citizen }),
  )
}
