import type { PublicQuestion } from '../../../backend/contracts/kinds/survey/questions.ts'
import type { AnswerCount } from '../../../backend/contracts/kinds/survey/results.ts'
import { formatDecimal } from '../../i18n/decimal.ts'
import type { ResultsWording } from './results-view.ts'

/** A value as it is counted, and in words. */
export interface Value {
  value: string
  label: string
}

const number = (value: number): Value => ({ value: String(value), label: String(value) })
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index)

/** What can be answered, in the order of the question; of numbers and dates what was. Of texts there is nothing. */
export function listValues(
  { texts, locale }: ResultsWording,
  question: PublicQuestion,
  counts: AnswerCount[],
): Value[] {
  const given = () => [...new Set(counts.map(({ value }) => value))]
  switch (question.type) {
    case 'single':
    case 'multiple':
    case 'dropdown':
    case 'pictures':
    case 'matrix': {
      const options = question.options.map(({ id, label }) => ({ value: id, label }))
      return 'other' in question && question.other ? [...options, { value: 'other', label: texts.other }] : options
    }
    case 'yes_no':
      return [
        { value: 'true', label: texts.yes },
        { value: 'false', label: texts.no },
      ]
    case 'smileys':
      return Object.entries(texts.smileys).map(([value, label]) => ({ value, label }))
    case 'scale':
      return range(1, question.highest).map(number)
    case 'nps':
      return range(0, 10).map(number)
    case 'number': {
      const unit = question.unit ? `\u00a0${question.unit}` : ''
      const sorted = given().sort((a, b) => Number(a) - Number(b))
      return sorted.map((value) => ({ value, label: formatDecimal(locale, texts.decimal, Number(value)) + unit }))
    }
    case 'date':
      return given()
        .sort()
        .map((value) => ({ value, label: locale.date(`${value}T12:00:00Z`) }))
    default:
      return []
  }
}
