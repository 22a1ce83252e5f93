import type { ProposalDetail } from '../../../../contracts/kinds/proposals.ts'
import { problem } from '../../../../http/problem.ts'
import { countComments } from '../../../comments/queries.ts'
import type { TenantContext } from '../../../context.ts'
import { listPictures } from '../../../pictures/queries.ts'
import { getHistory, toHistoryEntry } from '../../../submissions/queries.ts'
import { isPublicStatus } from '../../../submissions/rules.ts'
import { selectReadable } from '../../../submissions/visible.ts'
import { getPublicDialogue } from '../../queries.ts'
import { toItem } from './item.ts'

/**
 * One proposal to read; a duplicate says which one it has become part of.
 *
 * @throws `not_found`, the same for what is hidden as for what never was.
 */
export async function getProposal(tenant: TenantContext, slug: string, id: string): Promise<ProposalDetail> {
  const dialogue = await getPublicDialogue(tenant, slug, 'proposals')
  const row = await selectReadable(tenant, dialogue, id)
    .selectAll('submissions')
    .select(['submissions.id', 'submissions.reference', 'target.id as mergedInto'])
    .executeTakeFirst()
  if (!row) throw problem('not_found')
  const { excerpt: _excerpt, answered: _answered, ...item } = toItem(row)
  const history = (await getHistory(tenant, row.seq)).filter(({ status }) => isPublicStatus(status)).map(toHistoryEntry)
  return {
    ...item,
    text: row.text,
    pictures: await listPictures(tenant, row.seq),
    reference: row.reference,
    ...(row.response ? { response: JSON.parse(row.response) } : {}),
    comments: await countComments(tenant, dialogue, row.seq),
    ...(row.mergedInto ? { mergedInto: row.mergedInto } : {}),
    history: history.filter(({ status, action }, index) => action || status !== history[index - 1]?.status),
  }
}
