import type { Handlers } from '../../../../http/perform.ts'
import type { RequestContext } from '../../../http/request-context.ts'
import { takeFromLimit } from '../../../limits/rules.ts'
import { submit } from '../../../submissions/submit.ts'
import { getDialogue } from '../../queries.ts'
import { listProposals } from './list.ts'
import { getProposal } from './queries.ts'
import { findSimilar } from './similar.ts'
import { proposalKind } from './submission.ts'

export const proposalHandlers: Handlers<
  'listProposals' | 'getProposal' | 'findSimilarProposals' | 'submitProposal',
  RequestContext
> = {
  async listProposals({ params, query }, { tenant }) {
    return listProposals(tenant, params.dialogue, query)
  },

  async getProposal({ params }, { tenant }) {
    return getProposal(tenant, params.dialogue, params.proposal)
  },

  async findSimilarProposals({ params, body }, { tenant, address }) {
    takeFromLimit(tenant, 'similar', address)
    return { items: await findSimilar(tenant, params.dialogue, body) }
  },

  async submitProposal({ params, headers, body }, { tenant, address }) {
    const dialogue = await getDialogue(tenant, params.dialogue, 'proposals')
    return submit(tenant, proposalKind, { dialogue, key: headers['idempotency-key'], raw: body, address })
  },
}
