import { z } from 'zod'
import { type ProposalDetail, ProposalListQuery } from '../../../../contracts/kinds/proposals.ts'
import { Id } from '../../../../contracts/primitives.ts'
import { problem } from '../../../../http/problem.ts'
import { renderFeed } from '../../../../pages/feed.ts'
import type { ProposalsContent } from '../../../../pages/kinds/proposals/content.ts'
import type { DialogueRequest, Html, Parameters } from '../../../../pages/page.ts'
import { hasComments, listComments } from '../../../comments/queries.ts'
import type { TenantContext } from '../../../context.ts'
import type { DialogueRow } from '../../rules.ts'
import { parseCursor } from './cursor.ts'
import { listProposals } from './list.ts'
import { openCommentForm } from './page-comment.ts'
import { openFlagForm } from './page-flag.ts'
import { openAddressForm, openProposalForm } from './page-form.ts'
import { getProposal } from './queries.ts'

const pageLength = 20
const feedLength = 30
const commentsLength = 100

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
    /** Where the page of comments begins. */
    comments: z
      .string()
      .regex(/^\d{1,15}$/)
      .optional()
      .catch(undefined),
    write: z.enum(['proposal', 'support', 'follow', 'comment', 'flag']).optional().catch(undefined),
    /** What `write=flag` is about, where that isn't the proposal. */
    comment: Id.optional().catch(undefined),
  })
  .transform(({ cursor, seed, ...query }) => ({
    ...query,
    // Another order for each visitor, and the same one on the pages that follow.
    seed: query.sort === 'random' ? seed || Math.floor(Math.random() * 9999) + 1 : undefined,
    cursor: cursor && parseCursor(cursor, query.sort) ? cursor : undefined,
  }))

/** What the hosted page of a proposals dialogue shows for its address, or the address of what it leads to. @throws `not_found` */
export async function getPageContent(
  tenant: TenantContext,
  dialogue: DialogueRow,
  search: URLSearchParams,
): Promise<ProposalsContent | { movedTo: Parameters }> {
  const { proposal: id, write, comment, comments: cursor, ...query } = PageQuery.parse(Object.fromEntries(search))
  const { slug } = dialogue
  if (write === 'proposal') return { form: openProposalForm(tenant, dialogue) }
  const proposal = id ? await getProposal(tenant, slug, id) : undefined
  if (proposal?.mergedInto) return { movedTo: { proposal: proposal.mergedInto, write } }
  if (proposal && write) return openForm(tenant, dialogue, proposal, { write, comment })
  if (proposal && hasComments(tenant, dialogue)) {
    const target = { dialogue: slug, proposal: proposal.id }
    return { proposal, comments: await listComments(tenant, target, { cursor, limit: commentsLength }) }
  }
  if (proposal) return { proposal }
  return { proposals: await listProposals(tenant, slug, { ...query, seed: query.seed ?? 0, limit: pageLength }), query }
}

async function openForm(
  tenant: TenantContext,
  dialogue: DialogueRow,
  proposal: ProposalDetail,
  { write, comment }: { write: 'support' | 'follow' | 'comment' | 'flag'; comment: string | undefined },
): Promise<ProposalsContent> {
  if (write === 'flag') return { flagForm: await openFlagForm(tenant, dialogue, proposal, comment) }
  if (write !== 'comment') return { addressForm: openAddressForm(tenant, dialogue, write, proposal) }
  if (!hasComments(tenant, dialogue)) throw problem('not_found')
  return { commentForm: openCommentForm(tenant, dialogue, proposal) }
}

/** The newest proposals as a feed. @throws `not_found` */
export async function getFeed(tenant: TenantContext, page: DialogueRequest): Promise<Html> {
  const { slug } = page.configuration.dialogue
  return renderFeed(page, await listProposals(tenant, slug, { sort: 'new', seed: 0, limit: feedLength }))
}
