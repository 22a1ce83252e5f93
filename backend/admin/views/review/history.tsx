import type { SubmissionStatus } from '../../../contracts/submissions.ts'
import { format } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'

export interface Happening {
  action: string
  status: SubmissionStatus
  at: string
  reason?: string | undefined
  by?: string | undefined
}

/** What has happened, oldest first: what, where it led when that is news, by whom, and why. */
export const History = ({ entries, title = t.review.history }: { entries: readonly Happening[]; title?: string }) => (
  <section class="review-history">
    <h2>{title}</h2>
    <HappeningList entries={entries} />
  </section>
)

export const HappeningList = ({ entries }: { entries: readonly Happening[] }) => (
  <ol class="review-happenings">
    {entries.map(({ action, status, at, reason, by }) => (
      <li key={at + action}>
        <time class="muted number" dateTime={at}>
          {format.shortMoment(at)}
        </time>
        <span>
          {t.review.actions[action] ?? action}
          {action === 'move' && `: ${t.review.statuses[status]}`} {by && t.review.by(by)}
          {reason && (
            <span class="review-reason" dir="auto">
              {reason}
            </span>
          )}
        </span>
      </li>
    ))}
  </ol>
)
