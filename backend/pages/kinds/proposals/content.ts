import type { z } from 'zod'
import type { ProposalDetail, ProposalList, ProposalListQuery } from '../../../contracts/kinds/proposals.ts'

/** What was asked for; `seed` belongs to the shuffled order alone. */
export type ProposalsQuery = Pick<
  z.output<typeof ProposalListQuery>,
  'sort' | 'q' | 'category' | 'status' | 'place' | 'cursor'
> & { seed?: number | undefined }

/** A page of the list with what was asked for, or the one proposal that `?proposal=` names. */
export type ProposalsContent = { proposals: ProposalList; query: ProposalsQuery } | { proposal: ProposalDetail }
