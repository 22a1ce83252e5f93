import type { Handlers } from '../../http/perform.ts'
import type { RequestContext } from '../http/request-context.ts'
import { commentOfficially, sendComment } from './commands.ts'
import { decideComment } from './decide-comment.ts'
import { getModeratedComment, listModeratedComments } from './moderated.ts'
import { listComments } from './queries.ts'
import { redactComment } from './redact-comment.ts'

export const commentHandlers: Handlers<
  | 'listComments'
  | 'sendComment'
  | 'commentOfficially'
  | 'listModeratedComments'
  | 'getModeratedComment'
  | 'decideComment'
  | 'redactComment',
  RequestContext
> = {
  async listComments({ params, query }, { tenant }) {
    return listComments(tenant, params, query)
  },

  async sendComment({ params, headers, body }, { tenant, address }) {
    return sendComment(tenant, { ...params, key: headers['idempotency-key'], raw: body, address })
  },

  async commentOfficially({ params, headers, body }, { tenant, actor }) {
    const sending = { submission: params.submission, key: headers['idempotency-key'], text: body.text }
    return getModeratedComment(tenant, (await commentOfficially(tenant, sending, actor)).id)
  },

  async listModeratedComments({ query }, { tenant }) {
    return listModeratedComments(tenant, query)
  },

  async getModeratedComment({ params }, { tenant }) {
    return getModeratedComment(tenant, params.comment)
  },

  async redactComment({ params, body }, { tenant, actor }) {
    redactComment(tenant, params.comment, body, actor)
    return getModeratedComment(tenant, params.comment)
  },

  async decideComment({ params, body }, { tenant, actor }) {
    decideComment(tenant, params.comment, body, actor)
    return getModeratedComment(tenant, params.comment)
  },
}
