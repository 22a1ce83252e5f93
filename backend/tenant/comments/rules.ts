import type { CommentStatus } from '../../contracts/comments.ts'
import { type DecisionAction, decisionActions } from '../../contracts/moderation.ts'

interface Standing {
  status: CommentStatus
  hidden: boolean
}

/** Where a decision leads from where a comment stands; undefined when it can't be taken there. */
export function decide(
  action: DecisionAction,
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

/** Every decision that can be taken on what stands like this. */
export const listDecisions = (standing: Standing & { flagged: boolean }): DecisionAction[] =>
  decisionActions.filter((action) => decide(action, standing) !== undefined)

/** What a moderator reads of a comment, beside what the public sees. The kommun's own bear a member's name. */
export function listCommentPassages({ original, text, author }: { original: string; text: string; author: string }) {
  const written: { text: string; author?: { name: string } } = JSON.parse(original)
  return [
    { id: 'text', original: written.text, public: text },
    { id: 'author', original: written.author?.name ?? author, public: author },
  ]
}
