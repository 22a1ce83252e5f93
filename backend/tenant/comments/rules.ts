import type { CommentStatus } from '../../contracts/comments.ts'
import type { Decision } from '../../contracts/moderation.ts'

interface Standing {
  status: CommentStatus
  hidden: boolean
}

/** Where a decision leads from where a comment stands; undefined when it can't be taken there. */
export function decide(
  action: Decision['action'],
  { status, hidden, flagged }: Standing & { flagged: boolean },
): Standing | undefined {
  switch (action) {
    case 'publish':
      return status === 'published' ? undefined : { status: 'published', hidden }
    case 'reject':
      return status === 'submitted' ? { status: 'rejected', hidden } : undefined
    case 'hide':
      return status === 'published' && !hidden ? { status, hidden: true } : undefined
    case 'restore':
      return hidden ? { status, hidden: false } : undefined
    case 'dismiss_flags':
      return flagged ? { status, hidden } : undefined
  }
}
