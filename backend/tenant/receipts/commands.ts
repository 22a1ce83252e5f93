import { problem } from '../../http/problem.ts'
import type { TenantContext } from '../context.ts'
import { mayWithdraw } from '../dialogues/kinds/proposals/rules.ts'
import { citizen } from '../http/request-context.ts'
import { recordEvent } from '../submissions/events.ts'
import { getSubmissionByCode } from './queries.ts'

/**
 * Takes one's own submission out of the public view; the kommun's record of it stays.
 *
 * @throws `not_found`; `transition_not_allowed` when the matter has gone too far to be withdrawn.
 */
export async function withdrawSubmission(tenant: TenantContext, code: string) {
  const { seq, status } = await getSubmissionByCode(tenant, code)
  if (status === 'withdrawn') return
  if (!mayWithdraw(status)) throw problem('transition_not_allowed')
  tenant.write((tx) => {
    const changed = tx.run(
      tenant.db
        .updateTable('proposals')
        .set((row) => ({ status: 'withdrawn', version: row('version', '+', 1) }))
        .where('seq', '=', seq)
        .where('status', '=', status),
    )
    if (changed === 0) throw problem('transition_not_allowed')
    recordEvent(tenant, tx, { seq, action: 'withdraw', status: 'withdrawn', actor: citizen })
  })
}
