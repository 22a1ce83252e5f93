import type { SubmissionStatus } from '../../../contracts/submissions.ts'
import { t } from '../../i18n/index.ts'
import { Badge, type Tone } from '../../parts/badge.tsx'

const tones: Record<SubmissionStatus, Tone> = {
  unconfirmed: 'waiting',
  submitted: 'waiting',
  reviewing: 'waiting',
  published: 'good',
  threshold_reached: 'action',
  referred: 'action',
  answered: 'good',
  closed: 'neutral',
  rejected: 'refused',
  withdrawn: 'neutral',
}

/** Where it stands, in a word; hidden and merged say more than the status behind them. */
export function StatusBadge({
  status,
  hidden,
  merged,
}: {
  status: SubmissionStatus
  hidden: boolean
  merged?: boolean
}) {
  if (hidden) return <Badge tone="refused">{t.review.hidden}</Badge>
  if (merged) return <Badge>{t.review.merged}</Badge>
  return <Badge tone={tones[status]}>{t.review.statuses[status]}</Badge>
}
