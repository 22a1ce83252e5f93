import type { AnswerValue } from '../../../../../contracts/kinds/survey/answers.ts'
import type { Question, QuestionType } from '../../../../../contracts/kinds/survey/questions.ts'

/** One thing that an answer says: in a matrix what was said of a row, in a ranking the place of an option. */
export interface Said {
  row?: string
  value: string
}

export const isText = (type: QuestionType) => type === 'short_text' || type === 'long_text' || type === 'email'

/** Everything that an answer says, as the service counts it; texts say nothing that could be counted. */
export function listSaid({ type }: Pick<Question, 'type'>, answer: AnswerValue): Said[] {
  if (isText(type)) return []
  if (Array.isArray(answer)) {
    return answer.map((option, index) =>
      type === 'ranking' ? { row: option, value: String(index + 1) } : { value: option },
    )
  }
  if (typeof answer === 'object') return Object.entries(answer).map(([row, value]) => ({ row, value }))
  return [{ value: String(answer) }]
}
