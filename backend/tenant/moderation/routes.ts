import type { Handlers } from '../../http/perform.ts'
import type { RequestContext } from '../http/request-context.ts'
import { answerSubmission, decideSubmission, moveSubmission } from './commands.ts'
import { getModeratedSubmission, listSubmissions } from './queries.ts'

export const moderationHandlers: Handlers<
  'listSubmissions' | 'getSubmission' | 'decideSubmission' | 'moveSubmission' | 'answerSubmission',
  RequestContext
> = {
  async listSubmissions({ query }, { tenant }) {
    return listSubmissions(tenant, query)
  },

  async getSubmission({ params }, { tenant }) {
    return getModeratedSubmission(tenant, params.submission)
  },

  async decideSubmission({ params, body }, { tenant, actor }) {
    await decideSubmission(tenant, params.submission, body, actor)
    return getModeratedSubmission(tenant, params.submission)
  },

  async moveSubmission({ params, body }, { tenant, actor }) {
    await moveSubmission(tenant, params.submission, body, actor)
    return getModeratedSubmission(tenant, params.submission)
  },

  async answerSubmission({ params, body }, { tenant, actor }) {
    await answerSubmission(tenant, params.submission, body, actor)
    return getModeratedSubmission(tenant, params.submission)
  },
}
