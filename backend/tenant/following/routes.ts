import type { Handlers } from '../../http/perform.ts'
import type { RequestContext } from '../http/request-context.ts'
import { takeFromLimit } from '../limits/rules.ts'
import { requireProof } from '../proofs/rules.ts'
import { askToFollow } from './ask-to-follow.ts'

export const followingHandlers: Handlers<'followProposal', RequestContext> = {
  async followProposal({ params, body }, { tenant, address }) {
    takeFromLimit(tenant, 'mail_link', address)
    await requireProof(tenant.keys, body.key, body.proof)
    await askToFollow(tenant, params, body)
    return { mailed: true }
  },
}
