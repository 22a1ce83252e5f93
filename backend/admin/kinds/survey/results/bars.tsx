import { format } from '../../../i18n/format.ts'
import { t } from '../../../i18n/index.ts'

export interface Bar {
  label: string
  count: number
}

interface BarsProps {
  caption: string
  /** What the first column holds, as in "Alternativ". */
  heading: string
  bars: readonly Bar[]
  /** What all of them are a share of: those who answered. */
  answered: number
}

/** A table whose rows are bars too: the figure stands beside its length. */
export function Bars({ caption, heading, bars, answered }: BarsProps) {
  const longest = Math.max(1, ...bars.map(({ count }) => count))
  return (
    <table class="bars">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          <th scope="col">
            <span class="visually-hidden">{t.surveyResults.bar}</span>
          </th>
          <th scope="col" class="bars-number">
            {t.surveyResults.count}
          </th>
          <th scope="col" class="bars-number">
            {t.surveyResults.share}
          </th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ label, count }, index) => (
          // Two options may have the same words.
          <tr key={index}>
            <th scope="row">{label}</th>
            <td class="bars-cell" aria-hidden="true">
              <span class="bars-bar" style={{ width: `${(count / longest) * 100}%` }} />
            </td>
            <td class="bars-number">{format.number(count)}</td>
            <td class="bars-number">{answered > 0 ? format.percent(count / answered) : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
