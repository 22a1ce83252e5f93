import { sql } from 'kysely'
import type { Answers } from '../../../../contracts/kinds/survey/answers.ts'
import { listQuestions } from '../../../../contracts/kinds/survey/check-definition.ts'
import type { SurveyDefinition } from '../../../../contracts/kinds/survey/definition.ts'
import { walk } from '../../../../contracts/kinds/survey/logic.ts'
import type { Question } from '../../../../contracts/kinds/survey/questions.ts'
import type { TenantContext } from '../../../context.ts'
import { prepare } from '../../../db/prepared.ts'
import type { Tx } from '../../../db/tx-sync.ts'

/** What counts the responses themselves, and those who have answered a question: no question or value is empty. */
export const everyAnswer = ''

interface Counted {
  question: string
  row: string
  value: string
}

/** Adds the answers of one response to what is counted, or takes them away again. */
export function addToCounts(
  { db }: TenantContext,
  tx: Tx,
  dialogueId: string,
  { definition, answers }: { definition: SurveyDefinition; answers: Answers },
  step: 1 | -1,
) {
  const rows = listCounted(definition, answers).map(({ question, row, value }) => [question, row, value])
  tx.run(addition({ db }, dialogueId, step, JSON.stringify(rows)))
}

/** One query for any number of counts, which are bound as one JSON text. */
const addition = prepare((db, dialogueId: string, step: number, rows: string) => ({
  compile: () =>
    sql`
      insert into survey_counts (dialogue_id, question, row, value, count)
      select ${dialogueId}, value ->> 0, value ->> 1, value ->> 2, ${step} from json_each(${rows}) where true
      on conflict (dialogue_id, question, row, value) do update set count = count + excluded.count
    `.compile(db),
}))

function listCounted(definition: SurveyDefinition, given: Answers): Counted[] {
  const { answers } = walk(definition, given)
  const counted: Counted[] = [{ question: everyAnswer, row: '', value: everyAnswer }]
  for (const { question } of listQuestions(definition)) {
    const answer = answers[question.id]
    if (answer === undefined) continue
    counted.push({ question: question.id, row: '', value: everyAnswer })
    for (const one of listValues(question, answer)) counted.push({ question: question.id, ...one })
  }
  return counted
}

/** Texts and addresses are counted as answered; what they say is nobody's to count. */
function listValues({ type }: Question, answer: Answers[string]): { row: string; value: string }[] {
  if (type === 'short_text' || type === 'long_text' || type === 'email') return []
  if (Array.isArray(answer)) {
    return answer.map((option, index) =>
      type === 'ranking' ? { row: option, value: String(index + 1) } : { row: '', value: option },
    )
  }
  if (typeof answer === 'object') return Object.entries(answer).map(([row, value]) => ({ row, value }))
  return [{ row: '', value: String(answer) }]
}
