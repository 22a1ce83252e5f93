import type { Handlers } from '../../http/perform.ts'
import type { RequestContext } from '../http/request-context.ts'
import { createHold, liftHold } from './commands.ts'
import { getHold, listHolds } from './queries.ts'

export const holdHandlers: Handlers<'listHolds' | 'createHold' | 'liftHold', RequestContext> = {
  async listHolds({ query }, { tenant }) {
    return listHolds(tenant, query)
  },

  async createHold({ body }, { tenant, actor }) {
    return getHold(tenant, createHold(tenant, body, actor))
  },

  async liftHold({ params }, { tenant, actor }) {
    liftHold(tenant, params.hold, actor)
    return undefined
  },
}
