import type { Handlers } from '../../http/perform.ts'
import type { RequestContext } from '../http/request-context.ts'
import { getModeratedSubmission } from '../moderation/queries.ts'
import { mergeSubmission, unmergeSubmission } from './commands.ts'

export const mergeHandlers: Handlers<'mergeSubmission' | 'unmergeSubmission', RequestContext> = {
  async mergeSubmission({ params, body }, { tenant, actor }) {
    await mergeSubmission(tenant, params.submission, body, actor)
    return getModeratedSubmission(tenant, params.submission)
  },

  async unmergeSubmission({ params }, { tenant, actor }) {
    await unmergeSubmission(tenant, params.submission, actor)
    return getModeratedSubmission(tenant, params.submission)
  },
}
