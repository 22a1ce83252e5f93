import type { ProposalStatus } from '../../contracts/kinds/proposals.ts'
import type { Decision } from '../../contracts/moderation.ts'
import { isPublicStatus } from '../dialogues/kinds/proposals/rules.ts'

interface Standing {
  status: ProposalStatus
  hidden: boolean
}

/** Where a decision leads from where a submission stands; undefined when it can't be taken there. */
export function decide(action: Decision['action'], { status, hidden }: Standing): Standing | undefined {
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
  }
}
