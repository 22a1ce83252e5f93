import fc from 'fast-check'
import type { Answers } from '../../../contracts/kinds/survey/answers.ts'
import type { SurveyDefinition } from '../../../contracts/kinds/survey/definition.ts'
import { walk } from '../../../contracts/kinds/survey/logic.ts'
import type { Question } from '../../../contracts/kinds/survey/questions.ts'
import type { QuestionResult } from '../../../contracts/kinds/survey/results.ts'

export interface Response {
  answers: Answers
  others: Record<string, string>
}

const listQuestions = ({ pages }: SurveyDefinition) => pages.flatMap(({ questions }) => questions)

/** Any answer that the question takes. */
export function anyAnswer(question: Question): fc.Arbitrary<Answers[string]> {
  const ids = 'options' in question ? question.options.map(({ id }) => id) : []
  switch (question.type) {
    case 'single':
      return fc.constantFrom(...ids, ...(question.other ? ['other'] : []))
    case 'dropdown':
      return fc.constantFrom(...ids)
    case 'multiple': {
      const offered = [...ids, ...(question.other ? ['other'] : [])]
      return fc.shuffledSubarray(offered, {
        minLength: Math.max(1, question.min),
        maxLength: question.max ?? offered.length,
      })
    }
    case 'pictures':
      return fc.constantFrom(...ids).map((id) => [id])
    case 'ranking':
      return fc.shuffledSubarray(ids, { minLength: ids.length })
    case 'yes_no':
      return fc.boolean()
    case 'scale':
      return fc.integer({ min: 1, max: question.highest })
    case 'smileys':
      return fc.integer({ min: 1, max: 5 })
    case 'nps':
      return fc.integer({ min: 0, max: 10 })
    case 'number':
      return question.decimals
        ? fc.integer({ min: 0, max: 400 }).map((halves) => halves / 2)
        : fc.integer({ min: question.lowest ?? 0, max: question.highest ?? 100 })
    case 'date':
      return fc.integer({ min: 0, max: 20_000 }).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10))
    case 'matrix':
      return fc
        .tuple(...question.rows.map(() => fc.constantFrom(...ids)))
        .map((chosen) => Object.fromEntries(question.rows.map(({ id }, index) => [id, chosen[index] ?? ''])))
    case 'email':
      return fc.constantFrom('ann@exempel.se', 'bo@exempel.se')
    default:
      return fc.constantFrom('Grönt', '=1+1', 'Sagt, "så"; ja', 'Trevligt men blåsigt', 'Ärligt talat: 😀 & <b>så</b>')
  }
}

/** Valid responses: all questions that the survey comes by, some of the optional ones skipped. */
export function anyResponse(definition: SurveyDefinition): fc.Arbitrary<Response> {
  const answerable = listQuestions(definition).filter(({ type }) => type !== 'information')
  const skipping = answerable.map(() => fc.integer({ min: 0, max: 3 }))
  return fc.tuple(fc.tuple(...answerable.map(anyAnswer)), fc.tuple(...skipping)).map(([values, skips]) => {
    const offered: Answers = {}
    answerable.forEach(({ id, required }, index) => {
      const value = values[index]
      if (value !== undefined && (required || skips[index] !== 0)) offered[id] = value
    })
    const { answers } = walk(definition, offered)
    const others = Object.fromEntries(
      Object.entries(answers)
        .filter(([, answer]) => answer === 'other' || (Array.isArray(answer) && answer.includes('other')))
        .map(([id]) => [id, 'Något eget']),
    )
    return { answers, others }
  })
}

/** What makes a valid response to the questionnaire one to refuse. */
export const spoilers: ((answers: Answers) => Answers)[] = [
  (answers) => ({ ...answers, resident: 'ja' }),
  (answers) => ({ ...answers, age: 121 }),
  (answers) => ({ ...answers, area: 'o9' }),
  (answers) => ({ ...answers, moved: '2026-02-30' }),
  (answers) => ({ ...answers, unknown: true }),
  (answers) => ({ ...answers, intro: 'x' }),
  (answers) => Object.fromEntries(Object.entries(answers).filter(([id]) => id !== 'resident')),
  (answers) => ({ ...answers, resident: false, again: true }),
]

/** A count by question, row and value, as `question row value`; by question alone how many answered it. */
export type Tally = Record<string, number>

/** The test's own count of what was sent and taken in. */
export function countResponses(definition: SurveyDefinition, responses: readonly Response[]): Tally {
  const types = new Map(listQuestions(definition).map(({ id, type }) => [id, type]))
  const tally: Tally = {}
  const add = (name: string) => {
    tally[name] = (tally[name] ?? 0) + 1
  }
  for (const [id, answer] of responses.flatMap(({ answers }) => Object.entries(answers))) {
    add(id)
    const type = types.get(id)
    if (type === 'short_text' || type === 'long_text' || type === 'email') continue
    if (type === 'ranking') {
      for (const [place, option] of (answer as string[]).entries()) add(`${id} ${option} ${place + 1}`)
    } else if (Array.isArray(answer)) for (const option of answer) add(`${id}  ${option}`)
    else if (typeof answer === 'object')
      for (const [row, option] of Object.entries(answer)) add(`${id} ${row} ${option}`)
    else add(`${id}  ${answer}`)
  }
  return tally
}

/** The product's count, told in the same way. */
export const toTally = (questions: readonly QuestionResult[]): Tally =>
  Object.fromEntries(
    questions.flatMap(({ id, answered, counts }) => [
      ...(answered > 0 ? [[id, answered] as const] : []),
      ...counts.map(({ row = '', value, count }) => [`${id} ${row} ${value}`, count] as const),
    ]),
  )
