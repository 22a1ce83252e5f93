import type { Answers } from '../../../backend/contracts/kinds/survey/answers.ts'
import type { PublicQuestion, QuestionType } from '../../../backend/contracts/kinds/survey/questions.ts'

export type QuestionOf<Type extends QuestionType> = Extract<PublicQuestion, { type: Type }>

/** What the citizen has answered so far; of `others` only those whose question has `other` chosen count. */
export interface Given {
  answers: Answers
  others: Record<string, string>
}

/** The part that knows a type of question; those without one are in the first view. */
export const groups = {
  short_text: 'writing',
  long_text: 'writing',
  email: 'writing',
  number: 'writing',
  date: 'writing',
  dropdown: 'writing',
  ranking: 'ranking',
  matrix: 'matrix',
  pictures: 'pictures',
} as const satisfies Partial<Record<QuestionType, string>>

export type Group = (typeof groups)[keyof typeof groups]

export const groupOf = ({ type }: PublicQuestion): Group | undefined => (groups as Partial<Record<string, Group>>)[type]
