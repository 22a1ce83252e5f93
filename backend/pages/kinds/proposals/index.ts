import type { DialogueRequest } from '../../page.ts'
import type { KindPage } from '../kind-page.ts'
import type { ProposalsContent } from './content.ts'
import { renderProposal } from './detail.ts'
import { renderProposalList } from './list.ts'

/** The pages of a proposals dialogue: its list, and each proposal. */
export function renderProposals(page: DialogueRequest, content: ProposalsContent): KindPage {
  if ('proposals' in content) {
    return { overview: renderProposalList(page, content.proposals, content.query), parameters: { ...content.query } }
  }
  const { proposal } = content
  return {
    detail: {
      title: proposal.heading,
      description: proposal.text.slice(0, 160),
      body: renderProposal(page, proposal),
    },
    parameters: { proposal: proposal.id },
  }
}
