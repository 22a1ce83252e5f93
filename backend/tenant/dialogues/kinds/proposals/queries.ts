import type { ProposalDetail } from '../../../../contracts/kinds/proposals.ts'
import { problem } from '../../../../http/problem.ts'
import type { TenantContext } from '../../../context.ts'
import { getHistory } from '../../../submissions/queries.ts'
import { getPublicDialogue } from '../../queries.ts'
import { toItem } from './item.ts'
import { isPublicStatus } from './rules.ts'

/** @throws `not_found`, the same for what is hidden as for what never was. */
export async function getProposal(tenant: TenantContext, slug: string, id: string): Promise<ProposalDetail> {
  const dialogue = await getPublicDialogue(tenant, slug)
  const row = await tenant.db
    .selectFrom('proposals')
    .innerJoin('submissions', 'submissions.seq', 'proposals.seq')
    .selectAll('proposals')
    .select(['submissions.id', 'submissions.reference'])
    .where('submissions.id', '=', id)
    .where('proposals.dialogue_id', '=', dialogue.id)
    .where('visible', '=', 1)
    .executeTakeFirst()
  if (!row) throw problem('not_found')
  const { excerpt: _excerpt, answered: _answered, ...item } = toItem(row)
  const history = await getHistory(tenant, row.seq)
  return {
    ...item,
    text: row.text,
    reference: row.reference,
    ...(row.response ? { response: JSON.parse(row.response) } : {}),
    history: history
      .filter(({ status }) => isPublicStatus(status))
      .filter(({ status }, index, all) => status !== all[index - 1]?.status)
      .map(({ status, at, reason }) => ({ status, at, reason })),
  }
}
