import type { Decision } from '../../contracts/moderation.ts'
import type { SubmissionStatus } from '../../contracts/submissions.ts'
import { isPublicStatus } from '../submissions/rules.ts'

interface Standing {
  status: SubmissionStatus
  hidden: boolean
}

/** What is part of another proposal is handled there: only taking it out, hiding and restoring are left here. */
export const isHandledElsewhere = ({ merged_into }: { merged_into: number | null }) => merged_into !== null

/** Where a decision leads from where a submission stands; undefined when it can't be taken there. */
export function decide(
  action: Decision['action'],
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
