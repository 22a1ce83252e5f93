import type { Handlers } from '../../http/perform.ts'
import type { RequestContext } from '../http/request-context.ts'
import { takeFromLimit } from '../limits/rules.ts'
import { withdrawSubmission } from './commands.ts'
import { correctSubmission } from './correct-submission.ts'
import { getOwnSubmission } from './queries.ts'

export const receiptHandlers: Handlers<
  'getOwnSubmission' | 'correctSubmission' | 'withdrawSubmission',
  RequestContext
> = {
  async getOwnSubmission({ params }, { tenant, address }) {
    takeFromLimit(tenant, 'receipt', address)
    return getOwnSubmission(tenant, params.code)
  },

  async correctSubmission({ params, body }, { tenant, address }) {
    takeFromLimit(tenant, 'receipt', address)
    await correctSubmission(tenant, params.code, body)
    return getOwnSubmission(tenant, params.code)
  },

  async withdrawSubmission({ params }, { tenant, address }) {
    takeFromLimit(tenant, 'receipt', address)
    await withdrawSubmission(tenant, params.code)
    return getOwnSubmission(tenant, params.code)
  },
}
