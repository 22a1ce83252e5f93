import type { Overview } from '../../../contracts/statistics.ts'
import { format } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'
import { Badge, type Tone } from '../../parts/badge.tsx'
import { to } from '../../place.ts'

type Item = Overview['latest'][number]

/** What came in last, each a way to itself. */
export const Latest = ({ overview: { latest } }: { overview: Overview }) => (
  <section class="panel stack" aria-labelledby="home-latest">
    <h2 id="home-latest">{t.overview.latest}</h2>
    {latest.length === 0 ? (
      <p>{t.overview.noLatest}</p>
    ) : (
      <ul class="home-latest">
        {latest.map((item) => (
          <li key={item.id}>
            <a href={to(`submissions/${item.id}`)} dir="auto">
              {item.heading}
            </a>
            <span class="home-about">
              <span>{item.dialogue.title}</span>
              <time dateTime={item.createdAt}>{format.shortMoment(item.createdAt)}</time>
              <Badge tone={toTone(item)}>{item.hidden ? t.overview.hidden : t.overview.statuses[item.status]}</Badge>
            </span>
          </li>
        ))}
      </ul>
    )}
  </section>
)

function toTone({ hidden, status }: Item): Tone {
  if (hidden || status === 'rejected') return 'refused'
  if (status === 'submitted' || status === 'reviewing') return 'waiting'
  return status === 'answered' || status === 'threshold_reached' ? 'good' : 'action'
}
