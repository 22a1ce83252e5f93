import type { Question } from '../../../../contracts/kinds/survey/questions.ts'
import { language, t } from '../../../i18n/index.ts'
import { toWord } from '../definition/words.ts'
import type { Variable } from './analysis/variables.ts'

/** A question in the reader's language. */
export const toTitle = ({ label }: Pick<Question, 'label'>) => toWord(label, language)

/** What a value of a question is called. */
export function toLabel(question: Question, value: string): string {
  if ('options' in question) {
    const found = question.options.find(({ id }) => id === value)
    return found ? toWord(found.label, language) : value === 'other' ? t.survey.other : value
  }
  switch (question.type) {
    case 'yes_no':
      return value === 'true' ? t.survey.yesNo.true : t.survey.yesNo.false
    case 'smileys':
      return `${value} – ${t.survey.smileys[Number(value) - 1]}`
    case 'scale':
    case 'nps': {
      const { low, high } = question
      const isHighest = value === String(question.type === 'nps' ? 10 : question.highest)
      const end = value === (question.type === 'nps' ? '0' : '1') ? low : isHighest ? high : undefined
      const word = toWord(end, language, '')
      return word ? `${value} – ${word}` : value
    }
    default:
      return value
  }
}

/** A question or, in a matrix, one of its rows. */
export function toVariableTitle(questions: readonly Question[], { question: id, row }: Variable): string {
  const question = questions.find((one) => one.id === id)
  if (!question) return id
  const found = question.type === 'matrix' ? question.rows.find(({ id }) => id === row) : undefined
  return found ? `${toTitle(question)} ${toWord(found.label, language)}` : toTitle(question)
}
