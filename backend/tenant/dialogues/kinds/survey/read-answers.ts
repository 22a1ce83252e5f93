import type { Answers, AnswerValue } from '../../../../contracts/kinds/survey/answers.ts'
import type { SurveyDefinition } from '../../../../contracts/kinds/survey/definition.ts'
import { toFieldName } from '../../../../contracts/kinds/survey/form-fields.ts'
import type { Question } from '../../../../contracts/kinds/survey/questions.ts'

/**
 * Answers from the fields of the form, each as its question takes it. What was left empty is no answer; what makes no
 * sense stays as it is, for the survey's own rules to refuse.
 */
export function readAnswers({ pages }: SurveyDefinition, form: URLSearchParams) {
  const answers: Answers = {}
  const others: Record<string, string> = {}
  for (const question of pages.flatMap(({ questions }) => questions)) {
    const answer = readAnswer(question, form)
    if (answer !== undefined) answers[question.id] = answer
    const own = form.get(toFieldName(question.id, 'other'))?.trim()
    const isOther = answer === 'other' || (Array.isArray(answer) && answer.includes('other'))
    if (own && isOther) others[question.id] = own
  }
  return { answers, others }
}

function readAnswer(question: Question, form: URLSearchParams): AnswerValue | undefined {
  // Browsers send line breaks as CRLF.
  const text = (form.get(question.id) ?? '').replace(/\r\n/g, '\n').trim()
  switch (question.type) {
    case 'information':
      return undefined
    case 'multiple':
    case 'pictures': {
      const chosen = form.getAll(question.id).filter(Boolean)
      return chosen.length > 0 ? chosen : undefined
    }
    case 'ranking':
      return readRanking(question.options, question.id, form)
    case 'matrix': {
      const rows = question.rows.map(({ id }) => [id, form.get(toFieldName(question.id, id)) ?? ''])
      const answered = rows.filter(([, option]) => option)
      return answered.length > 0 ? Object.fromEntries(answered) : undefined
    }
    case 'scale':
    case 'nps':
    case 'smileys':
    case 'number': {
      const number = Number(text.replace(/\s/g, '').replace(',', '.'))
      return text === '' ? undefined : Number.isNaN(number) ? text : number
    }
    case 'yes_no':
      return text === '' ? undefined : text === 'true' ? true : text === 'false' ? false : text
    default:
      return text === '' ? undefined : text
  }
}

/** Each option has a place; an unfinished ranking keeps those that have one. */
function readRanking(options: { id: string }[], question: string, form: URLSearchParams): string[] | undefined {
  const placed = options
    .map(({ id }) => ({ id, place: Number(form.get(toFieldName(question, id)) || Number.NaN) }))
    .filter(({ place }) => !Number.isNaN(place))
    .sort((a, b) => a.place - b.place)
  const isEvery = new Set(placed.map(({ place }) => place)).size === placed.length
  if (placed.length === 0) return undefined
  // Two on the same place are no order: fewer than all is what the survey's rules refuse.
  return isEvery ? placed.map(({ id }) => id) : placed.slice(0, 1).map(({ id }) => id)
}
