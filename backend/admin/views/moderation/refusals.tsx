import { t } from '../../i18n/index.ts'
import { Button } from '../../parts/button.tsx'
import type { QueueState } from './use-queue.ts'

/** What could not be done of many, one by one. */
export function Refusals({ queue: { refusals, forgetRefusals } }: { queue: QueueState }) {
  if (refusals.length === 0) return null
  return (
    <div class="error-summary" role="alert">
      <p class="error-summary-title">{t.review.refusedTitle(refusals.length)}</p>
      <ul>
        {refusals.map(({ id, heading, problem = 'internal_error' }) => (
          <li key={id}>
            <span dir="auto">{heading}</span>: {t.review.refusals[problem] ?? t.errors.problems.unexpected}
          </li>
        ))}
      </ul>
      <Button onClick={forgetRefusals}>{t.shell.close}</Button>
    </div>
  )
}
