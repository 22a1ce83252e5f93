import type { Handlers } from '../../http/perform.ts'
import type { RequestContext } from '../http/request-context.ts'
import { listSubmissions } from './list.ts'

export const submissionHandlers: Handlers<'listSubmissions', RequestContext> = {
  async listSubmissions({ query }, { tenant }) {
    return listSubmissions(tenant, query)
  },
}
