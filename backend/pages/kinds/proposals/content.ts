import type { z } from 'zod'
import type { ProposalDetail, ProposalList, ProposalListQuery } from '../../../contracts/kinds/proposals.ts'

export type ProposalsQuery = Pick<z.output<typeof ProposalListQuery>, 'sort' | 'q' | 'category' | 'cursor'>

/** A page of the list with what was asked for, or the one proposal that `?proposal=` names. */
export type ProposalsContent = { proposals: ProposalList; query: ProposalsQuery } | { proposal: ProposalDetail }
