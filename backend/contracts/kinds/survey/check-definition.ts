import type { Language } from '../../primitives.ts'
import type { FieldError } from '../../problems.ts'
import { findConditionErrors } from './check-conditions.ts'
import type { Condition } from './conditions.ts'
import type { SurveyDefinition } from './definition.ts'
import { findDeadBranches } from './find-dead-branches.ts'
import { ownFields } from './form-fields.ts'
import type { Question } from './questions.ts'

/**
 * What a survey's schema can't see: names used twice, texts missing in the dialogue's language, conditions that ask
 * for something later or impossible, ways that lead in a circle, and questions, jumps and pages that nobody comes to.
 *
 * @returns errors by JSON pointer into the definition
 */
export function findDefinitionErrors(definition: SurveyDefinition, language: Language): FieldError[] {
  const inParts = [
    ...findRepeatedNames(definition),
    ...findQuestionErrors(definition),
    ...findConditions(definition),
    ...findJumpErrors(definition),
  ]
  // What is wrong in itself is mended first: nobody can say where it leads.
  const inWhole = inParts.length > 0 ? [] : findDeadBranches(definition)
  return [...findMissingWords(definition, language), ...inParts, ...inWhole]
}

function findRepeatedNames({ pages }: SurveyDefinition): FieldError[] {
  const questions = pages.flatMap(({ questions }, page) =>
    questions.map(({ id }, index) => ({ id, pointer: `/pages/${page}/questions/${index}/id` })),
  )
  return [
    ...listRepeated(pages.map(({ id }, index) => ({ id, pointer: `/pages/${index}/id` }))),
    ...listRepeated(questions),
    ...listQuestions({ pages }).flatMap(({ question, pointer }) => [
      ...('options' in question ? listRepeated(named(question.options, `${pointer}/options`)) : []),
      ...('rows' in question ? listRepeated(named(question.rows, `${pointer}/rows`)) : []),
    ]),
  ]
}

const named = (all: { id: string }[], pointer: string) =>
  all.map(({ id }, index) => ({ id, pointer: `${pointer}/${index}/id` }))

const listRepeated = (all: { id: string; pointer: string }[]): FieldError[] =>
  all
    .filter(({ id }, index) => all.findIndex((one) => one.id === id) < index)
    .map(({ pointer }) => ({ pointer, code: 'duplicate' }))

export const listQuestions = ({ pages }: Pick<SurveyDefinition, 'pages'>) =>
  pages.flatMap(({ questions }, page) =>
    questions.map((question, index) => ({ question, pointer: `/pages/${page}/questions/${index}` })),
  )

/** Other languages fall back on the dialogue's own, which has no other to fall back on. */
function findMissingWords({ pages }: SurveyDefinition, language: Language): FieldError[] {
  const missing = (words: Partial<Record<Language, string>> | undefined, pointer: string): FieldError[] =>
    words && words[language] === undefined ? [{ pointer: `${pointer}/${language}`, code: 'required' }] : []
  return [
    ...pages.flatMap(({ title }, index) => missing(title, `/pages/${index}/title`)),
    ...listQuestions({ pages }).flatMap(({ question, pointer }) => [
      ...missing(question.label, `${pointer}/label`),
      ...missing(question.help, `${pointer}/help`),
      ...listLabels(question, pointer).flatMap(([words, place]) => missing(words, place)),
    ]),
  ]
}

function listLabels(question: Question, pointer: string): [Partial<Record<Language, string>> | undefined, string][] {
  return [
    ...('options' in question ? question.options : []).map(
      ({ label }, index) => [label, `${pointer}/options/${index}/label`] as [typeof label, string],
    ),
    ...('rows' in question ? question.rows : []).map(
      ({ label }, index) => [label, `${pointer}/rows/${index}/label`] as [typeof label, string],
    ),
    ...('low' in question ? [[question.low, `${pointer}/low`] as [typeof question.low, string]] : []),
    ...('high' in question ? [[question.high, `${pointer}/high`] as [typeof question.high, string]] : []),
    ...('unit' in question ? [[question.unit, `${pointer}/unit`] as [typeof question.unit, string]] : []),
  ]
}

/** Limits that contradict each other, and words that are kept: for one's own answers, and for the plain form's fields. */
function findQuestionErrors(definition: SurveyDefinition): FieldError[] {
  return listQuestions(definition).flatMap(({ question, pointer }) => {
    const errors: FieldError[] = []
    if (ownFields.includes(question.id)) errors.push({ pointer: `${pointer}/id`, code: 'reserved_word' })
    const reserved = 'options' in question ? question.options.findIndex(({ id }) => id === 'other') : -1
    if (reserved >= 0) errors.push({ pointer: `${pointer}/options/${reserved}/id`, code: 'reserved_word' })
    if (question.type === 'multiple') {
      const most = question.options.length + (question.other ? 1 : 0)
      const { min, max } = question
      if (min > Math.min(most, max ?? most)) {
        errors.push({ pointer: `${pointer}/min`, code: 'too_high', maximum: Math.min(most, max ?? most) })
      }
      if (max === 0) errors.push({ pointer: `${pointer}/max`, code: 'too_low', minimum: 1 })
    }
    if (question.type === 'number') {
      const { lowest, highest } = question
      if (lowest !== null && highest !== null && lowest > highest) {
        errors.push({ pointer: `${pointer}/highest`, code: 'too_low', minimum: lowest })
      }
    }
    if (question.type === 'date' && question.earliest && question.latest && question.earliest > question.latest) {
      errors.push({ pointer: `${pointer}/latest`, code: 'date_out_of_range' })
    }
    return errors
  })
}

function findConditions(definition: SurveyDefinition): FieldError[] {
  const all = listQuestions(definition)
  const check = (condition: Condition | undefined, pointer: string, earlier: Question[]) =>
    condition ? findConditionErrors(condition, pointer, earlier) : []
  const shown = all.flatMap(({ question, pointer }, index) =>
    check(
      question.showIf,
      `${pointer}/showIf`,
      all.slice(0, index).map((one) => one.question),
    ),
  )
  const jumping = definition.pages.flatMap(({ jumps }, page) => {
    const earlier = definition.pages.slice(0, page + 1).flatMap(({ questions }) => questions)
    return jumps.flatMap(({ when }, index) => check(when, `/pages/${page}/jumps/${index}/when`, earlier))
  })
  return [...shown, ...jumping]
}

/** Ways lead forwards, to pages that there are. */
function findJumpErrors({ pages }: SurveyDefinition): FieldError[] {
  return pages.flatMap(({ jumps }, page) =>
    jumps.flatMap(({ to }, index): FieldError[] => {
      if (to === 'end') return []
      const target = pages.findIndex(({ id }) => id === to)
      if (target > page) return []
      return [{ pointer: `/pages/${page}/jumps/${index}/to`, code: target < 0 ? 'invalid_option' : 'circular' }]
    }),
  )
}
