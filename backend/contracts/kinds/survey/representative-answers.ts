import type { AnswerValue } from './answers.ts'
import { findErrors } from './check-answers.ts'
import type { Test } from './conditions.ts'
import type { Question } from './questions.ts'

/** So many options or words in conditions on one question give more combinations than are worth looking at. */
const mostCombined = 12

/**
 * Answers to a question that between them decide the given tests about it in every way that an answer can; `undefined`
 * stands for none, where that is allowed. The first of two that come to the same is enough for who looks at the tests.
 *
 * @returns `undefined` when there are too many combinations
 */
export function listRepresentativeAnswers(question: Question, tests: Test[]): (AnswerValue | undefined)[] | undefined {
  const values = tests.flatMap((test) => ('value' in test ? [test.value] : []))
  const candidates = listCandidates(question, [...new Set(values)])
  if (!candidates) return undefined
  const others = { [question.id]: '…' }
  const isAllowed = (answer: AnswerValue) =>
    findErrors(question, { answers: { [question.id]: answer }, others }).length === 0
  // Words may overlap in texts that nobody thought of, so that none of them is ruled out.
  const isText = question.type === 'short_text' || question.type === 'long_text' || question.type === 'email'
  const allowed = isText ? candidates : candidates.filter(isAllowed)
  return question.required ? allowed : [undefined, ...allowed]
}

function listCandidates(question: Question, values: (string | number | boolean)[]): AnswerValue[] | undefined {
  switch (question.type) {
    case 'single':
    case 'dropdown':
      return listOffered(question)
    case 'multiple':
    case 'pictures':
      return listChoices(listOffered(question), values.map(String), 'min' in question ? Math.max(1, question.min) : 1)
    case 'ranking':
      return [question.options.map(({ id }) => id)]
    case 'matrix':
      return [Object.fromEntries(question.rows.map(({ id }) => [id, question.options[0]?.id ?? '']))]
    case 'yes_no':
      return [true, false]
    case 'scale':
    case 'smileys':
    case 'nps':
      return Array.from({ length: 11 }, (_, step) => step)
    case 'number':
      return listAround([...values.map(Number), question.lowest ?? 0, question.highest ?? 0])
    case 'date':
      return listDaysAround([...values.map(String), question.earliest, question.latest])
    case 'short_text':
    case 'long_text':
    case 'email':
      return listTexts(values.map(String))
    case 'information':
      return []
  }
}

const listOffered = (question: { options: { id: string }[]; other?: boolean }) => [
  ...question.options.map(({ id }) => id),
  ...(question.other ? ['other'] : []),
]

/** Every selection among the options that matter, filled up with as many others as an answer must have. */
function listChoices(offered: string[], mattering: string[], least: number): string[][] | undefined {
  const rest = offered.filter((id) => !mattering.includes(id))
  return listSelections(mattering)?.map((selection) => [
    ...selection,
    ...rest.slice(0, Math.max(0, least - selection.length)),
  ])
}

function listSelections<Item>(items: Item[]): Item[][] | undefined {
  if (items.length > mostCombined) return undefined
  return Array.from({ length: 2 ** items.length }, (_, bits) => items.filter((_, index) => bits & (1 << index)))
}

/** Each number, what lies just beside it, and what lies between two of them. */
function listAround(numbers: number[]): number[] {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b)
  const between = sorted.slice(1).map((number, index) => (number + (sorted[index] ?? 0)) / 2)
  return [
    ...sorted.flatMap((number) => [number - 1, number, number + 1, Math.floor(number), Math.ceil(number)]),
    ...between,
  ]
}

const day = 24 * 60 * 60 * 1000

function listDaysAround(dates: (string | null)[]): string[] {
  const known = [...dates.filter((date) => date !== null), '2000-01-01']
  const days = known.flatMap((date) => [-1, 0, 1].map((step) => Date.parse(date) + step * day))
  return days.filter((time) => !Number.isNaN(time)).map((time) => new Date(time).toISOString().slice(0, 10))
}

/** Every selection of the words together, and something that is none of them. */
const listTexts = (words: string[]): string[] | undefined =>
  listSelections(words)?.map((selection) => selection.join(' ') || '…')
