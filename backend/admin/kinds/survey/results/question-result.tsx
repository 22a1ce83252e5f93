import type { Question } from '../../../../contracts/kinds/survey/questions.ts'
import {
  fewValues,
  namePeriod,
  toNumberRanges,
  toPeriods,
  type Weighted,
} from '../../../../contracts/kinds/survey/ranges.ts'
import type { QuestionResult } from '../../../../contracts/kinds/survey/results.ts'
import { format } from '../../../i18n/format.ts'
import { t } from '../../../i18n/index.ts'
import type { Asked } from './analysis/catalogue.ts'
import { computeNps, computeStatistics } from './analysis/statistics.ts'
import { listPossible } from './analysis/variables.ts'
import { Bars } from './bars.tsx'
import { MatrixResult, RankingResult } from './grid-results.tsx'
import { toLabel, toTitle } from './words.ts'

interface QuestionResultProps {
  asked: Asked
  result: QuestionResult
  responses: number
}

/** What one question has brought: bars and figures in one table, and for numbers their middle and spread. */
export function QuestionResultView({ asked: { question, isCurrent }, result, responses }: QuestionResultProps) {
  const skipped = Math.max(0, responses - result.answered)
  return (
    <>
      <h2>{toTitle(question)}</h2>
      <p class="muted">
        {t.survey.types[question.type].name} · {t.surveyResults.answered(result.answered)}
        {skipped > 0 && ` · ${t.surveyResults.skipped(skipped)}`}
        {!isCurrent && ` · ${t.surveyResults.former}`}
      </p>
      {result.answered > 0 && <Figures question={question} result={result} />}
      {result.answered > 0 && <Counts question={question} result={result} />}
    </>
  )
}

interface ResultProps {
  question: Question
  result: QuestionResult
}

const isNumeric = ({ type }: Question) => ['scale', 'nps', 'smileys', 'number'].includes(type)

const toWeighted = ({ counts }: QuestionResult): Weighted[] =>
  counts.map(({ value, count }) => ({ value: Number(value), count }))

function Figures({ question, result }: ResultProps) {
  if (!isNumeric(question)) return null
  const given = toWeighted(result)
  const statistics = computeStatistics(given)
  if (!statistics) return null
  const nps = question.type === 'nps' ? computeNps(given) : undefined
  const figures: [string, number][] = [
    ...(nps === undefined ? [] : [[t.surveyResults.nps, nps] as [string, number]]),
    [t.surveyResults.mean, statistics.mean],
    [t.surveyResults.median, statistics.median],
    ...(question.type === 'number'
      ? ([
          [t.surveyResults.lowest, statistics.lowest],
          [t.surveyResults.highest, statistics.highest],
        ] as [string, number][])
      : []),
  ]
  return (
    <dl class="figures">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{format.number(Math.round(value * 100) / 100)}</dd>
        </div>
      ))}
    </dl>
  )
}

function Counts({ question, result }: ResultProps) {
  const props = { caption: toTitle(question), heading: t.surveyResults.answer, answered: result.answered }
  if (question.type === 'matrix') return <MatrixResult question={question} result={result} />
  if (question.type === 'ranking') return <RankingResult question={question} result={result} />
  if (question.type === 'number') return <Bars {...props} bars={listNumberBars(result)} />
  if (question.type === 'date') return <Bars {...props} bars={listDateBars(result)} />
  const counts = new Map(result.counts.map(({ value, count }) => [value, count]))
  const possible = listPossible(question)
  if (possible.length === 0) return null
  const bars = possible.map((value) => ({ label: toLabel(question, value), count: counts.get(value) ?? 0 }))
  return <Bars {...props} bars={bars} />
}

function listNumberBars(result: QuestionResult) {
  const given = toWeighted(result).toSorted((a, b) => a.value - b.value)
  if (given.length <= fewValues) return given.map(({ value, count }) => ({ label: format.number(value), count }))
  return toNumberRanges(given).map(({ from, to, count }) => ({ label: t.surveyResults.range(from, to), count }))
}

const listDateBars = ({ counts }: QuestionResult) =>
  toPeriods(counts).map(({ value, count }) => ({ label: namePeriod(value), count }))
