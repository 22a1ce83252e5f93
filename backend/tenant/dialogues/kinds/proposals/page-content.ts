import { z } from 'zod'
import { ProposalListQuery } from '../../../../contracts/kinds/proposals.ts'
import { Id } from '../../../../contracts/primitives.ts'
import type { ProposalsContent } from '../../../../pages/kinds/proposals/content.ts'
import type { TenantContext } from '../../../context.ts'
import type { DialogueRow } from '../../rules.ts'
import { parseCursor } from './cursor.ts'
import { listProposals } from './list.ts'
import { openAddressForm, openProposalForm } from './page-form.ts'
import { getProposal } from './queries.ts'

const pageLength = 20

/** An address that people type, edit and share is read kindly: what makes no sense in it is left out. */
const PageQuery = z
  .object({
    sort: ProposalListQuery.shape.sort.catch('new'),
    q: ProposalListQuery.shape.q.catch(undefined),
    category: ProposalListQuery.shape.category.catch(undefined),
    status: ProposalListQuery.shape.status.catch(undefined),
    place: ProposalListQuery.shape.place.catch(undefined),
    seed: ProposalListQuery.shape.seed.optional().catch(undefined),
    cursor: ProposalListQuery.shape.cursor.catch(undefined),
    proposal: Id.optional().catch(undefined),
    write: z.enum(['proposal', 'support', 'follow']).optional().catch(undefined),
  })
  .transform(({ cursor, seed, ...query }) => ({
    ...query,
    // Another order for each visitor, and the same one on the pages that follow.
    seed: query.sort === 'random' ? seed || Math.floor(Math.random() * 9999) + 1 : undefined,
    cursor: cursor && parseCursor(cursor, query.sort) ? cursor : undefined,
  }))

/** What the hosted page of a proposals dialogue shows for its address. @throws `not_found` */
export async function getPageContent(
  tenant: TenantContext,
  dialogue: DialogueRow,
  search: URLSearchParams,
): Promise<ProposalsContent> {
  const { proposal: id, write, ...query } = PageQuery.parse(Object.fromEntries(search))
  const { slug } = dialogue
  if (write === 'proposal') return { form: openProposalForm(tenant, dialogue) }
  const proposal = id && (await getProposal(tenant, slug, id))
  if (proposal && write) return { addressForm: openAddressForm(tenant, dialogue, write, proposal) }
  if (proposal) return { proposal }
  return { proposals: await listProposals(tenant, slug, { ...query, seed: query.seed ?? 0, limit: pageLength }), query }
}
