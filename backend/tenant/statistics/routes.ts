import type { Handlers } from '../../http/perform.ts'
import { getPublicDialogue } from '../dialogues/queries.ts'
import type { RequestContext } from '../http/request-context.ts'
import { takeFromLimit } from '../limits/rules.ts'
import { count } from './commands.ts'
import { getOverview } from './overview.ts'
import { getStatistics } from './queries.ts'

export const statisticsHandlers: Handlers<'tellOpened' | 'getOverview' | 'getStatistics', RequestContext> = {
  async tellOpened({ params }, { tenant, address }) {
    takeFromLimit(tenant, 'opening', address)
    const { id } = await getPublicDialogue(tenant, params.dialogue)
    tenant.write((tx) => count(tenant, tx, id, 'opened'))
  },

  getOverview: (_, { tenant }) => getOverview(tenant),

  getStatistics: ({ query }, { tenant }) => getStatistics(tenant, query),
}
