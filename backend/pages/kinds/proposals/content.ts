import type { z } from 'zod'
import type { CommentList } from '../../../contracts/comments.ts'
import type { ProposalDetail, ProposalList, ProposalListQuery } from '../../../contracts/kinds/proposals.ts'
import type { AddressForm } from './address-form.ts'
import type { CommentForm } from './comment-form.ts'
import type { FlagForm } from './flag-form.ts'
import type { ProposalForm } from './form.ts'

/** What was asked for; `seed` belongs to the shuffled order alone. */
export type ProposalsQuery = Pick<
  z.output<typeof ProposalListQuery>,
  'sort' | 'q' | 'category' | 'status' | 'place' | 'cursor'
> & { seed?: number | undefined }

/**
 * A page of the list with what was asked for; the one proposal that `?proposal=` names; or with `?write=` a
 * form: to send a proposal, to support or follow one by mail, to comment on one, or to flag what is said.
 */
export type ProposalsContent =
  | { proposals: ProposalList; query: ProposalsQuery }
  | { proposal: ProposalDetail; comments?: CommentList }
  | { form: ProposalForm }
  | { addressForm: AddressForm }
  | { commentForm: CommentForm }
  | { flagForm: FlagForm }

export function listShownProposals(content: ProposalsContent): string[] {
  if ('proposals' in content) return content.proposals.items.map(({ id }) => id)
  return 'proposal' in content ? [content.proposal.id] : []
}
