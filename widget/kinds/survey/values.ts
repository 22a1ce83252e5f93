import type { PublicQuestion } from '../../../backend/contracts/kinds/survey/questions.ts'
import { namePeriod } from '../../../backend/contracts/kinds/survey/ranges.ts'
import type { AnswerCount } from '../../../backend/contracts/kinds/survey/results.ts'
import { formatDecimal } from '../../i18n/decimal.ts'
import { fill } from '../../parts/shared.ts'
import type { ResultsWording } from './results-view.ts'

/** A value as it is counted, and in words. */
export interface Value {
  value: string
  label: string
}

/** Each step from one end to the other; the ends in words, too, where they have any. */
const listSteps = (from: number, to: number, { low, high }: { low?: string; high?: string }): Value[] =>
  Array.from({ length: to - from + 1 }, (_, index) => {
    const value = `${from + index}`
    const word = index ? value === `${to}` && high : low
    return { value, label: word ? `${value} – ${word}` : value }
  })

/** What can be answered, in the order of the question; of numbers and dates what was. Of texts there is nothing. */
export function listValues(
  { texts, words, locale }: ResultsWording,
  question: PublicQuestion,
  counts: AnswerCount[],
): Value[] {
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
      return listSteps(1, question.highest, question)
    case 'nps':
      return listSteps(0, 10, question)
    case 'number': {
      const unit = question.unit ? `\u00a0${question.unit}` : ''
      const format = (number: string) => formatDecimal(locale, texts.decimal, Number(number))
      return counts
        .toSorted((a, b) => Number(a.value) - Number(b.value))
        .map(({ value, before }) => {
          const label = before ? fill(words.range, { n: format(value), m: format(before) }) : format(value)
          return { value, label: label + unit }
        })
    }
    case 'date':
      return counts
        .toSorted((a, b) => (a.value < b.value ? -1 : 1))
        .map(({ value }) => ({
          value,
          label: value.length < 10 ? namePeriod(value) : locale.date(`${value}T12:00:00Z`),
        }))
    default:
      return []
  }
}
