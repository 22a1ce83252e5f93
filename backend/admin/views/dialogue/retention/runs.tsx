import { useEffect } from 'preact/hooks'
import type { RetentionRun } from '../../../../contracts/retention.ts'
import { format } from '../../../i18n/format.ts'
import { t } from '../../../i18n/index.ts'
import { Badge } from '../../../parts/badge.tsx'
import { Table } from '../../../parts/table.tsx'

/** How often a run that is under way is looked at. */
const seconds = 2

/** What rules have destroyed, newest first. */
export function Runs({ runs, onRefresh }: { runs: RetentionRun[]; onRefresh: () => Promise<void> }) {
  const isRunning = runs.some(({ finishedAt }) => !finishedAt)
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(onRefresh, seconds * 1000)
    return () => clearInterval(timer)
  }, [isRunning, onRefresh])
  return (
    <section class="stack" aria-labelledby="retention-runs">
      <h2 id="retention-runs">{t.retention.runsTitle}</h2>
      {runs.length === 0 ? (
        <p class="muted">{t.retention.noRuns}</p>
      ) : (
        <Table
          caption={t.retention.runsTitle}
          rows={runs}
          rowKey={({ id }) => id}
          columns={[
            {
              label: t.retention.started,
              isName: true,
              cell: ({ startedAt }) => <time dateTime={startedAt}>{format.shortMoment(startedAt)}</time>,
            },
            {
              label: t.retention.state,
              cell: ({ finishedAt }) => (
                <Badge tone={finishedAt ? 'good' : 'waiting'}>
                  {finishedAt ? t.retention.done : t.retention.running}
                </Badge>
              ),
            },
            {
              label: t.retention.what,
              cell: ({ rule }) =>
                `${t.retention.summary(t.retention.months(rule.months), rule.from)}, ${t.retention.extents[rule.extent].toLowerCase()}`,
            },
            { label: t.retention.decision, cell: ({ rule }) => rule.decision },
            {
              label: t.retention.destroyed,
              isNumber: true,
              cell: ({ counts }) => format.number(counts.submissions),
            },
          ]}
        />
      )}
    </section>
  )
}
