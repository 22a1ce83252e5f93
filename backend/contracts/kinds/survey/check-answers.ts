import type { FieldCode, FieldError } from '../../problems.ts'
import type { Answers, AnswerValue } from './answers.ts'
import { type Shown, walk } from './logic.ts'
import type { Question } from './questions.ts'

/** A question without its words: what judging an answer needs. */
type Bare<Q> = Q extends { options: unknown; rows: unknown }
  ? Omit<Q, 'label' | 'help' | 'low' | 'high' | 'unit' | 'options' | 'rows'> & {
      options: { id: string }[]
      rows: { id: string }[]
    }
  : Q extends { options: unknown }
    ? Omit<Q, 'label' | 'help' | 'low' | 'high' | 'unit' | 'options'> & { options: { id: string }[] }
    : Omit<Q, 'label' | 'help' | 'low' | 'high' | 'unit'>
export type BareQuestion = Question extends infer Q ? (Q extends Question ? Bare<Q> : never) : never

interface Given {
  answers: Answers
  others: Record<string, string>
}

type Fault = Omit<FieldError, 'pointer'>
const fault = (code: FieldCode, limits: Omit<Fault, 'code'> = {}): Fault => ({ code, ...limits })

/**
 * All that is wrong with the answers to a survey: required ones that are missing, values that the question doesn't
 * offer, and answers to questions that weren't shown or don't exist.
 *
 * @returns errors by JSON pointer into the response, in the order of the questions
 */
export function findAnswerErrors(survey: Shown<BareQuestion>, { answers, others }: Given): FieldError[] {
  const { path } = walk(survey, answers)
  const shown = path.flatMap(({ questions }) => questions)
  const errors = shown.flatMap((question) => findErrors(question, { answers, others }))
  const known = new Set(shown.map(({ id }) => id))
  for (const id of Object.keys(answers)) {
    if (!known.has(id)) errors.push({ pointer: `/answers/${id}`, code: 'unknown_field' })
  }
  for (const id of Object.keys(others)) {
    if (!known.has(id) || !hasOther(answers[id])) errors.push({ pointer: `/others/${id}`, code: 'unknown_field' })
  }
  return errors
}

/** What is wrong with the answer to one question, as the widget asks before going on. */
export function findErrors(question: BareQuestion, { answers, others }: Given): FieldError[] {
  const answer = answers[question.id]
  const pointer = `/answers/${question.id}`
  if (answer === undefined) return question.required ? [{ pointer, code: 'required' }] : []
  const found = judge(question, answer)
  if (found) return [{ pointer: found.row ? `${pointer}/${found.row}` : pointer, ...found.fault }]
  if (hasOther(answer) && 'other' in question && !others[question.id]?.trim()) {
    return [{ pointer: `/others/${question.id}`, code: 'required' }]
  }
  return []
}

const hasOther = (answer: AnswerValue | undefined) =>
  answer === 'other' || (Array.isArray(answer) && answer.includes('other'))

interface Found {
  fault: Fault
  row?: string
}

function judge(question: BareQuestion, answer: AnswerValue): Found | undefined {
  const wrong = (code: FieldCode, limits?: Omit<Fault, 'code'>): Found => ({ fault: fault(code, limits) })
  switch (question.type) {
    case 'information':
      return wrong('unknown_field')
    case 'single':
    case 'dropdown':
      return typeof answer === 'string' && listOffered(question).includes(answer) ? undefined : wrong('invalid_option')
    case 'multiple': {
      if (!isChoice(answer, listOffered(question))) return wrong('invalid_option')
      const { min, max } = question
      if (answer.length < min) return wrong('too_few', { minimum: min })
      return max !== null && answer.length > max ? wrong('too_many', { maximum: max }) : undefined
    }
    case 'pictures':
      if (!isChoice(answer, listOffered(question))) return wrong('invalid_option')
      return !question.several && answer.length > 1 ? wrong('too_many', { maximum: 1 }) : undefined
    case 'ranking':
      if (!isChoice(answer, listOffered(question))) return wrong('invalid_option')
      return answer.length < question.options.length
        ? wrong('too_few', { minimum: question.options.length })
        : undefined
    case 'yes_no':
      return typeof answer === 'boolean' ? undefined : wrong('invalid_option')
    case 'scale':
      return isStep(answer, 1, question.highest) ? undefined : wrong('invalid_option')
    case 'smileys':
      return isStep(answer, 1, 5) ? undefined : wrong('invalid_option')
    case 'nps':
      return isStep(answer, 0, 10) ? undefined : wrong('invalid_option')
    case 'number':
      return judgeNumber(question, answer)
    case 'date':
      return judgeDate(question, answer)
    case 'matrix':
      return judgeMatrix(question, answer)
    case 'email':
      return typeof answer === 'string' && answer.length <= 254 && isEmail.test(answer)
        ? undefined
        : wrong('invalid_email')
    case 'short_text':
    case 'long_text': {
      if (typeof answer !== 'string') return wrong('invalid_type')
      if (question.required && !answer.trim()) return wrong('required')
      return answer.length > question.maximum ? wrong('too_long', { maximum: question.maximum }) : undefined
    }
  }
}

const isEmail = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/

const listOffered = (question: { options: { id: string }[]; other?: boolean }) => [
  ...question.options.map(({ id }) => id),
  ...(question.other ? ['other'] : []),
]

const isChoice = (answer: AnswerValue, offered: string[]): answer is string[] =>
  Array.isArray(answer) && new Set(answer).size === answer.length && answer.every((id) => offered.includes(id))

const isStep = (answer: AnswerValue, lowest: number, highest: number) =>
  typeof answer === 'number' && Number.isInteger(answer) && answer >= lowest && answer <= highest

function judgeNumber({ lowest, highest, decimals }: Extract<BareQuestion, { type: 'number' }>, answer: AnswerValue) {
  if (typeof answer !== 'number' || !Number.isFinite(answer)) return { fault: fault('invalid_type') }
  if (!decimals && !Number.isInteger(answer)) return { fault: fault('not_whole') }
  if (lowest !== null && answer < lowest) return { fault: fault('too_low', { minimum: lowest }) }
  if (highest !== null && answer > highest) return { fault: fault('too_high', { maximum: highest }) }
  return undefined
}

function judgeDate({ earliest, latest }: Extract<BareQuestion, { type: 'date' }>, answer: AnswerValue) {
  if (typeof answer !== 'string' || !isDate(answer)) return { fault: fault('invalid_date') }
  const isOutside = (earliest !== null && answer < earliest) || (latest !== null && answer > latest)
  return isOutside ? { fault: fault('date_out_of_range') } : undefined
}

/** A day that the calendar has, as in `2026-02-28`. */
const isDate = (value: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString().startsWith(value)

function judgeMatrix({ rows, options, required }: Extract<BareQuestion, { type: 'matrix' }>, answer: AnswerValue) {
  if (typeof answer !== 'object' || Array.isArray(answer)) return { fault: fault('invalid_type') }
  const unknown = Object.entries(answer).find(
    ([row, option]) => !rows.some(({ id }) => id === row) || !options.some(({ id }) => id === option),
  )
  if (unknown) return { fault: fault('invalid_option'), row: unknown[0] }
  const missing = required ? rows.find(({ id }) => answer[id] === undefined) : undefined
  return missing && { fault: fault('required'), row: missing.id }
}
