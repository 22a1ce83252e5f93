import { useMemo, useState } from 'preact/hooks'
import type { Counts, Statistics, StatisticsRange } from '../../contracts/statistics.ts'
import { call } from '../api/client.ts'
import { useLoad } from '../hooks/use-load.ts'
import { format } from '../i18n/format.ts'
import { t } from '../i18n/index.ts'
import { Loaded } from '../parts/loaded.tsx'
import { Table } from '../parts/table.tsx'
import { to } from '../place.ts'
import { Chart } from './chart.tsx'
import { namePeriod } from './periods.ts'

export type Charted = Exclude<keyof Counts, 'sent'>

const ranges: StatisticsRange[] = ['7', '30', '365', 'all']

/** In the order in which they are told. */
const listCounted = () => Object.keys(t.overview.counted) as Charted[]

/** How much is opened and sent over time, in all dialogues or in one. */
export function Figures({ dialogue }: { dialogue?: string }) {
  const [range, setRange] = useState<StatisticsRange>('30')
  const query = { range, ...(dialogue && { dialogue }) }
  const load = useLoad(() => call('getStatistics', { query }), [range, dialogue])
  return (
    <section class="stack" aria-labelledby="figures">
      <div class="figures-head">
        <h2 id="figures">{t.overview.figures}</h2>
        <fieldset class="figures-ranges">
          <legend class="visually-hidden">{t.overview.range}</legend>
          {ranges.map((one) => (
            <label key={one} class="figures-range">
              <input type="radio" name="range" checked={one === range} onChange={() => setRange(one)} />
              <span>{t.overview.ranges[one]}</span>
            </label>
          ))}
        </fieldset>
      </div>
      <Loaded of={load} lines={8}>
        {(statistics) => (
          <>
            <Charts statistics={statistics} />
            {!dialogue && statistics.dialogues.length > 1 && <ByDialogue statistics={statistics} />}
            <p class="muted">{t.overview.counting}</p>
          </>
        )}
      </Loaded>
    </section>
  )
}

function Charts({ statistics }: { statistics: Statistics }) {
  const { totals, periods, unit } = statistics
  const series = useMemo(
    () =>
      listCounted().map((what) => ({
        what,
        points: periods.map((period) => ({ label: namePeriod(period.from, unit), value: period[what] })),
      })),
    [statistics],
  )
  return (
    <>
      {totals.opened > 0 && <p>{tellShare(statistics)}</p>}
      <div class="figures-charts">
        {series.map(({ what, points }) => (
          <Chart
            key={what}
            title={t.overview.counted[what]}
            total={totals[what]}
            unit={t.overview.units[unit]}
            points={points}
          />
        ))}
      </div>
    </>
  )
}

/** Who has a form open since before the span began can send it within. */
function tellShare({ totals: { opened, sent } }: Statistics) {
  const { number, percent } = format
  return t.overview.share(
    t.overview.opened(opened, number(opened)),
    number(sent),
    sent <= opened && percent(sent / opened),
  )
}

const ByDialogue = ({ statistics }: { statistics: Statistics }) => (
  <div class="stack">
    <h3>{t.overview.byDialogue}</h3>
    <Table
      caption={t.overview.byDialogue}
      columns={[
        {
          label: t.overview.dialogue,
          isName: true,
          cell: ({ slug, title }) => <a href={to(`dialogues/${slug}/overview`)}>{title}</a>,
        },
        ...listCounted().map((what: Charted) => ({
          label: t.overview.counted[what],
          isNumber: true as const,
          cell: ({ totals }: Statistics['dialogues'][number]) => format.number(totals[what]),
        })),
      ]}
      rows={statistics.dialogues}
      rowKey={({ slug }) => slug}
    />
  </div>
)
