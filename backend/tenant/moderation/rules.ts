import { type DecisionAction, decisionActions } from '../../contracts/moderation.ts'
import type { FieldError } from '../../contracts/problems.ts'
import type { SubmissionStatus } from '../../contracts/submissions.ts'
import { problem } from '../../http/problem.ts'
import { isPublicStatus } from '../submissions/rules.ts'

interface Standing {
  status: SubmissionStatus
  hidden: boolean
}

/** What is part of another proposal is handled there: only taking it out, hiding and restoring are left here. */
export const isHandledElsewhere = ({ merged_into }: { merged_into: number | null }) => merged_into !== null

/** Where a decision leads from where a submission stands; undefined when it can't be taken there. */
export function decide(
  action: DecisionAction,
  { status, hidden, flagged }: Standing & { flagged?: boolean },
): Standing | undefined {
  const waiting = status === 'submitted' || status === 'reviewing'
  switch (action) {
    case 'publish':
      return waiting || status === 'rejected' ? { status: 'published', hidden } : undefined
    case 'reject':
      return waiting ? { status: 'rejected', hidden } : undefined
    case 'hide':
      return isPublicStatus(status) && !hidden ? { status, hidden: true } : undefined
    case 'restore':
      return hidden ? { status, hidden: false } : undefined
    case 'dismiss_flags':
      return flagged ? { status, hidden } : undefined
  }
}

/** Every decision that can be taken on what stands like this. */
export const listDecisions = (standing: Standing & { flagged: boolean }): DecisionAction[] =>
  decisionActions.filter((action) => decide(action, standing) !== undefined)

/** @throws `invalid_input` for an edit of a passage that there isn't, and for emptying what must say something. */
export function assertPassages(there: readonly { id: string }[], edits: Readonly<Record<string, string>>) {
  const errors = Object.entries(edits).flatMap(([id, edited]): FieldError[] => {
    const pointer = `/passages/${id.replaceAll('~', '~0').replaceAll('/', '~1')}`
    if (!there.some((passage) => passage.id === id)) return [{ pointer, code: 'unknown_field' }]
    return edited === '' && neverEmpty.includes(id) ? [{ pointer, code: 'required' }] : []
  })
  if (errors.length > 0) throw problem('invalid_input', { errors })
}

const neverEmpty: readonly string[] = ['heading', 'text']
