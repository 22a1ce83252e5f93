import type { Handlers } from '../../http/perform.ts'
import type { RequestContext } from '../http/request-context.ts'
import { takeFromLimit } from '../limits/rules.ts'
import { createChallengeFor } from './rules.ts'

export const proofHandlers: Handlers<'createChallenge', RequestContext> = {
  async createChallenge({ params }, { tenant, address }) {
    takeFromLimit(tenant, 'challenge', address)
    return createChallengeFor(tenant.keys, params.key, tenant.proofZeros)
  },
}
