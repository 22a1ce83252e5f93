import type { Handlers } from '../../http/perform.ts'
import type { RequestContext } from '../http/request-context.ts'
import { answerSubmission, decideSubmission, moveSubmission } from './commands.ts'
import { decideMany, undoMany } from './decide-many.ts'
import { getModeratedSubmission } from './queries.ts'
import { listQueue } from './queue.ts'
import { getReasons, setReasons } from './reasons.ts'
import { redactSubmission } from './redact-submission.ts'

export const moderationHandlers: Handlers<
  | 'listQueue'
  | 'getSubmission'
  | 'decideSubmission'
  | 'decideMany'
  | 'undoDecisions'
  | 'moveSubmission'
  | 'answerSubmission'
  | 'redactSubmission'
  | 'getReasons'
  | 'setReasons',
  RequestContext
> = {
  async listQueue({ query }, { tenant }) {
    return listQueue(tenant, query)
  },

  async getSubmission({ params }, { tenant }) {
    return getModeratedSubmission(tenant, params.submission)
  },

  async decideSubmission({ params, body }, { tenant, actor }) {
    await decideSubmission(tenant, params.submission, body, actor)
    return getModeratedSubmission(tenant, params.submission)
  },

  async decideMany({ body }, { tenant, actor }) {
    return decideMany(tenant, body, actor)
  },

  async undoDecisions({ body }, { tenant, actor }) {
    return undoMany(tenant, body, actor)
  },

  async moveSubmission({ params, body }, { tenant, actor }) {
    await moveSubmission(tenant, params.submission, body, actor)
    return getModeratedSubmission(tenant, params.submission)
  },

  async answerSubmission({ params, body }, { tenant, actor }) {
    await answerSubmission(tenant, params.submission, body, actor)
    return getModeratedSubmission(tenant, params.submission)
  },

  async redactSubmission({ params, body }, { tenant, actor }) {
    await redactSubmission(tenant, params.submission, body, actor)
    return getModeratedSubmission(tenant, params.submission)
  },

  async getReasons(_, { tenant }) {
    return getReasons(tenant)
  },

  async setReasons({ body }, { tenant, actor }) {
    setReasons(tenant, body, actor)
    return getReasons(tenant)
  },
}
