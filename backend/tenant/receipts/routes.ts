import type { Handlers } from '../../http/perform.ts'
import type { RequestContext } from '../http/request-context.ts'
import { takeFromLimit } from '../limits/rules.ts'
import { withdrawSubmission } from './commands.ts'
import { getOwnSubmission } from './queries.ts'

export const receiptHandlers: Handlers<'getOwnSubmission' | 'withdrawSubmission', RequestContext> = {
  async getOwnSubmission({ params }, { tenant, address }) {
    takeFromLimit(tenant, 'receipt', address)
    return getOwnSubmission(tenant, params.code)
  },

  async withdrawSubmission({ params }, { tenant, address }) {
    takeFromLimit(tenant, 'receipt', address)
    await withdrawSubmission(tenant, params.code)
    return getOwnSubmission(tenant, params.code)
  },
}
