import { format } from '../../../i18n/format.ts'
import { t } from '../../../i18n/index.ts'
import type { Day } from './analysis/timeline.ts'

/** Responses day by day; the same as a table for whoever wants the figures. */
export function Days({ days }: { days: readonly Day[] }) {
  const most = Math.max(1, ...days.map(({ count }) => count))
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return null
  return (
    <figure class="days">
      <figcaption class="days-title">{t.surveyResults.overTime(format.number(most))}</figcaption>
      <div class="days-bars" aria-hidden="true">
        {days.map(({ day, count }) => (
          <span key={day} style={{ height: `${(count / most) * 100}%` }} />
        ))}
      </div>
      <p class="days-ends" aria-hidden="true">
        <span>{first.day}</span>
        <span>{last.day}</span>
      </p>
      <details>
        <summary>{t.surveyResults.asTable}</summary>
        <table class="bars">
          <thead>
            <tr>
              <th scope="col">{t.surveyResults.day}</th>
              <th scope="col" class="bars-number">
                {t.surveyResults.count}
              </th>
            </tr>
          </thead>
          <tbody>
            {days.map(({ day, count }) => (
              <tr key={day}>
                <th scope="row">{day}</th>
                <td class="bars-number">{format.number(count)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}
