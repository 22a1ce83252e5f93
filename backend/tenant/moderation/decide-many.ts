import type { DecisionsInput, DecisionsReport, UndoInput } from '../../contracts/moderation.ts'
import { ProblemError } from '../../http/problem.ts'
import { decideComment } from '../comments/decide-comment.ts'
import { undoCommentDecision } from '../comments/undo-comment.ts'
import type { TenantContext } from '../context.ts'
import type { Actor } from '../http/request-context.ts'
import { decideSubmission } from './commands.ts'
import { undoSubmissionDecision } from './undo-submission.ts'

type Item = UndoInput['items'][number]

/** Takes one decision on many, each by itself: one that can't be taken holds up no other, and is told. */
export function decideMany(tenant: TenantContext, { items, ...decision }: DecisionsInput, actor: Actor) {
  return report(items, ({ type, id, version }) => {
    const one = { ...decision, version } as Parameters<typeof decideSubmission>[2]
    return type === 'comment' ? decideComment(tenant, id, one, actor) : decideSubmission(tenant, id, one, actor)
  })
}

/** Takes the last decision on each of them back. */
export const undoMany = (tenant: TenantContext, { items }: UndoInput, actor: Actor) =>
  report(items, ({ type, ...named }) =>
    type === 'comment' ? undoCommentDecision(tenant, named, actor) : undoSubmissionDecision(tenant, named, actor),
  )

async function report(items: readonly Item[], act: (item: Item) => unknown): Promise<DecisionsReport> {
  const done: DecisionsReport['items'] = []
  for (const item of items) {
    const { type, id, version } = item
    try {
      await act(item)
      done.push({ type, id, version: version + 1 })
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      const stored = error.details.version
      done.push({ type, id, problem: error.code, ...(stored === undefined ? {} : { version: stored }) })
    }
  }
  return { items: done }
}
