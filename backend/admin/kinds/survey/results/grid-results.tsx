import type { QuestionOf } from '../../../../contracts/kinds/survey/questions.ts'
import type { QuestionResult } from '../../../../contracts/kinds/survey/results.ts'
import { format } from '../../../i18n/format.ts'
import { language, t } from '../../../i18n/index.ts'
import { toWord } from '../definition/words.ts'
import { computeStatistics } from './analysis/statistics.ts'
import { toTitle } from './words.ts'

const findCount = ({ counts }: QuestionResult, row: string, value: string) =>
  counts.find((one) => one.row === row && one.value === value)?.count ?? 0

/** What may be wider than a phone is scrolled by key too. */
export const scrollable = { tabIndex: 0 }

interface GridProps {
  caption: string
  corner: string
  columns: string[]
  rows: { label: string; cells: (number | string)[]; total: number }[]
}

/** Counts with their share of the row beneath; the darker, the more. */
const Grid = ({ caption, corner, columns, rows }: GridProps) => (
  <section class="grid-frame" aria-label={caption} {...scrollable}>
    <table class="grid">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{corner}</th>
          {columns.map((column, index) => (
            <th key={index} scope="col" class="bars-number">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, cells, total }, index) => (
          <tr key={index}>
            <th scope="row">{label}</th>
            {cells.map((cell, at) => (
              <td key={at} class="bars-number">
                {typeof cell === 'string' ? cell : format.number(cell)}
                {typeof cell === 'number' && total > 0 && (
                  <span class="grid-share"> {format.percent(cell / total)}</span>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)

interface ResultProps<Type extends 'matrix' | 'ranking'> {
  question: QuestionOf<Type>
  result: QuestionResult
}

export const MatrixResult = ({ question, result }: ResultProps<'matrix'>) => (
  <Grid
    caption={toTitle(question)}
    corner={t.surveyResults.row}
    columns={question.options.map(({ label }) => toWord(label, language))}
    rows={question.rows.map(({ id, label }) => {
      const cells = question.options.map((option) => findCount(result, id, option.id))
      return { label: toWord(label, language), cells, total: cells.reduce((sum, count) => sum + count, 0) }
    })}
  />
)

/** The options by their mean place, the one that matters most first. */
export function RankingResult({ question, result }: ResultProps<'ranking'>) {
  const ranked = question.options
    .map(({ id, label }) => {
      const cells = question.options.map((_, place) => findCount(result, id, String(place + 1)))
      const mean = computeStatistics(cells.map((count, place) => ({ value: place + 1, count })))?.mean
      return { label: toWord(label, language), cells, mean, total: cells.reduce((sum, count) => sum + count, 0) }
    })
    .toSorted((a, b) => (a.mean ?? Infinity) - (b.mean ?? Infinity))
  return (
    <Grid
      caption={toTitle(question)}
      corner={t.surveyResults.option}
      columns={[t.surveyResults.meanPlace, ...question.options.map((_, place) => t.surveyResults.place(place + 1))]}
      rows={ranked.map(({ label, cells, mean, total }) => ({
        label,
        cells: [mean === undefined ? '–' : format.number(Math.round(mean * 100) / 100), ...cells],
        total,
      }))}
    />
  )
}
