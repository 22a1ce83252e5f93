import type { Question } from '../../../../../contracts/kinds/survey/questions.ts'
import type { Response } from './tally.ts'
import { listSaid } from './values.ts'

/** Something with few possible values, by which responses can be picked out or set against each other. */
export interface Variable {
  /** The question, and in a matrix the row. */
  question: string
  row?: string
}

export const toKey = ({ question, row }: Variable) => (row === undefined ? question : `${question}/${row}`)

/** What can be set against each other: every choice and scale, and a matrix row by row. */
export function listVariables(questions: readonly Question[]): Variable[] {
  return questions.flatMap((question): Variable[] => {
    if (question.type === 'matrix') return question.rows.map(({ id }) => ({ question: question.id, row: id }))
    return listPossible(question).length > 0 ? [{ question: question.id }] : []
  })
}

const steps = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => String(from + index))

/** Every value that a question has, in its order; none where there is no end to them. */
export function listPossible(question: Question): string[] {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return [...question.options.map(({ id }) => id), ...(question.other ? ['other'] : [])]
    case 'dropdown':
    case 'pictures':
    case 'matrix':
      return question.options.map(({ id }) => id)
    case 'yes_no':
      return ['true', 'false']
    case 'scale':
      return steps(1, question.highest)
    case 'smileys':
      return steps(1, 5)
    case 'nps':
      return steps(0, 10)
    default:
      return []
  }
}

/** What a response says about a variable; several values where several could be chosen. */
export function readVariable({ answers }: Response, { question, row }: Variable, type: Question['type']): string[] {
  const answer = answers[question]
  if (answer === undefined) return []
  const said = listSaid({ type }, answer)
  return (row === undefined ? said : said.filter((one) => one.row === row)).map(({ value }) => value)
}

export interface Filter extends Variable {
  value: string
}

export const isIn = (response: Response, filter: Filter, type: Question['type']) =>
  readVariable(response, filter, type).includes(filter.value)
