import { useState } from 'preact/hooks'
import { tellProblem } from '../../../api/tell-problem.ts'
import { format } from '../../../i18n/format.ts'
import { t } from '../../../i18n/index.ts'
import { Button } from '../../../parts/button.tsx'
import type { Asked } from './analysis/catalogue.ts'
import type { Filter } from './analysis/variables.ts'
import { CrossView } from './cross-view.tsx'
import { Days } from './days.tsx'
import { ExportPanel } from './export-panel.tsx'
import { FilterFields } from './filter-fields.tsx'
import { QuestionList } from './question-list.tsx'
import { useAnswer } from './use-answer.ts'
import type { Reading } from './use-responses.ts'
import { toLabel, toTitle, toVariableTitle } from './words.ts'
import type { OpenResponses } from './worker/open-responses.ts'

interface CloserLookProps {
  asked: Asked[]
  open: OpenResponses
  slug: string
}

/** Every response at hand: only some of them, day by day, two questions against each other, the texts, and files. */
export function CloserLook({ asked, open, slug }: CloserLookProps) {
  const [filter, setFilter] = useState<Filter>()
  const summary = useAnswer(open, 'summarise', { filter })
  const questions = asked.map(({ question }) => question)
  if (!summary) return null
  return (
    <div class="results">
      <section class="results-filter" aria-label={t.surveyResults.filterTitle}>
        <FilterFields questions={questions} filter={filter} onChange={setFilter} />
        <p role="status">
          {filter && (
            <>
              <strong>{t.surveyResults.responses(summary.responses)}</strong>{' '}
              {t.surveyResults.filtered(describe(asked, filter))}
            </>
          )}
        </p>
        {summary.versions.length > 1 && (
          <p class="muted">
            {t.surveyResults.versions(
              summary.versions.map(({ number, count }) => t.surveyResults.version(number, count)).join(', '),
            )}
          </p>
        )}
        {summary.uncounted > 0 && <p class="muted">{t.surveyResults.uncounted(summary.uncounted)}</p>}
      </section>
      {summary.days.length > 1 && <Days days={summary.days} />}
      <QuestionList asked={asked} results={summary} open={open} filter={filter} />
      <CrossView open={open} questions={questions} filter={filter} />
      <ExportPanel open={open} slug={slug} />
    </div>
  )
}

function describe(asked: Asked[], filter: Filter): string {
  const questions = asked.map(({ question }) => question)
  const question = questions.find(({ id }) => id === filter.question)
  const value = question ? toLabel(question, filter.value) : filter.value
  return `${question?.type === 'matrix' || !question ? toVariableTitle(questions, filter) : toTitle(question)} ${value}`
}

/** While the responses are read, and when they couldn't be. */
export function ReadingState({ reading, onRead }: { reading: Reading; onRead: () => void }) {
  if (reading.state === 'failed') {
    return (
      <div class="failed" role="alert">
        <p>{tellProblem(reading.problem)}</p>
        <Button onClick={onRead}>{t.shell.retry}</Button>
      </div>
    )
  }
  if (reading.state === 'reading') {
    return (
      <p class="results-reading">
        <progress aria-label={t.surveyResults.readingLabel} max={reading.total || 1} value={reading.read} />
        {reading.total > 0 && t.surveyResults.reading(format.number(reading.read), format.number(reading.total))}
      </p>
    )
  }
  return null
}
