import type { ModeratedComment } from '../../../contracts/comments.ts'
import type { ModeratedSubmission, QueueItem } from '../../../contracts/moderation.ts'
import { call } from '../../api/client.ts'

/** What is decided on: a submission, or a comment on one. */
export type Case = ({ type: 'submission' } & ModeratedSubmission) | ({ type: 'comment' } & ModeratedComment)

export type Named = Pick<QueueItem, 'type' | 'id'>

export async function loadCase({ type, id }: Named): Promise<Case> {
  if (type === 'comment') {
    return { type, ...(await call('getModeratedComment', { params: { comment: id } })) }
  }
  return { type, ...(await call('getSubmission', { params: { submission: id } })) }
}
