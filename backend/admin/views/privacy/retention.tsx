import type { RetentionSummary } from '../../../contracts/retention.ts'
import { call } from '../../api/client.ts'
import { useLoad } from '../../hooks/use-load.ts'
import { format } from '../../i18n/format.ts'
import { t } from '../../i18n/index.ts'
import { Badge } from '../../parts/badge.tsx'
import { Empty } from '../../parts/empty.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { to } from '../../place.ts'
import { PrivacyFrame } from './frame.tsx'

/** All dialogues: which rule each has, and what it does next. */
export default function RetentionAtAGlance() {
  const load = useLoad(() => call('listRetention'), [])
  return (
    <PrivacyFrame>
      <Loaded of={load} lines={8}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t.retention.none} />
          ) : (
            <Table
              caption={t.retention.glanceTitle}
              columns={columns()}
              rows={items}
              rowKey={({ dialogue }) => dialogue.slug}
            />
          )
        }
      </Loaded>
    </PrivacyFrame>
  )
}

const columns = (): Column<RetentionSummary>[] => [
  {
    label: t.retention.dialogue,
    isName: true,
    cell: ({ dialogue }) => <a href={to(`dialogues/${dialogue.slug}/retention`)}>{dialogue.title}</a>,
  },
  {
    label: t.retention.closed,
    cell: ({ dialogue }) =>
      dialogue.closedAt ? (
        <time class="number" dateTime={dialogue.closedAt}>
          {format.shortDate(dialogue.closedAt)}
        </time>
      ) : (
        <span class="muted">{t.retention.open}</span>
      ),
  },
  {
    label: t.retention.rule,
    cell: ({ rule }) =>
      rule ? (
        <span>
          {t.retention.summary(t.retention.months(rule.months), rule.from)}
          <span class="privacy-aside">
            {t.retention.extents[rule.extent]} · {rule.decision}
          </span>
        </span>
      ) : (
        <span class="muted">{t.retention.noRule}</span>
      ),
  },
  { label: t.retention.total, isNumber: true, cell: ({ submissions }) => format.number(submissions) },
  {
    label: t.retention.due,
    isNumber: true,
    cell: ({ due, running }) => (running ? <Badge tone="waiting">{t.retention.running}</Badge> : format.number(due)),
  },
  { label: t.retention.held, isNumber: true, cell: ({ held }) => format.number(held) },
  {
    label: t.retention.next,
    cell: ({ nextAt }) =>
      nextAt ? (
        <time class="number" dateTime={nextAt}>
          {format.shortDate(nextAt)}
        </time>
      ) : (
        <span class="muted">–</span>
      ),
  },
]
