import type { QuestionResult } from '../../../../contracts/kinds/survey/results.ts'
import type { Asked } from './analysis/catalogue.ts'
import type { Filter } from './analysis/variables.ts'
import { QuestionResultView } from './question-result.tsx'
import { Texts } from './texts.tsx'
import type { OpenResponses } from './worker/open-responses.ts'

interface QuestionListProps {
  asked: readonly Asked[]
  results: { responses: number; questions: readonly QuestionResult[] }
  /** The responses themselves, once they are read. */
  open?: OpenResponses
  filter?: Filter | undefined
}

/** Question by question, in the order of the survey. */
export function QuestionList({ asked, results, open, filter }: QuestionListProps) {
  const byId = new Map(results.questions.map((result) => [result.id, result]))
  return (
    <ol class="results-questions">
      {asked.map((one) => {
        const result = byId.get(one.question.id)
        if (!result) return null
        return (
          <li key={one.question.id} class="panel" data-result={one.question.id}>
            <QuestionResultView asked={one} result={result} responses={results.responses} />
            {open && <Texts key={JSON.stringify(filter)} open={open} question={one.question} filter={filter} />}
          </li>
        )
      })}
    </ol>
  )
}
