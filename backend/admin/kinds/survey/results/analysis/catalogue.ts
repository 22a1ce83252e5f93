import type { SurveyDefinition } from '../../../../../contracts/kinds/survey/definition.ts'
import type { Question } from '../../../../../contracts/kinds/survey/questions.ts'

/** A question as it has been asked: in its newest words, with all the options that it ever had. */
export interface Asked {
  question: Question
  /** The versions of the survey that had it. */
  versions: number[]
  /** Whether it is in the survey as it is now. */
  isCurrent: boolean
}

export interface Version {
  number: number
  definition: SurveyDefinition
}

/** Every question that could be answered, those of now first in their order, then those that were taken away. */
export function listAsked(current: SurveyDefinition, versions: readonly Version[]): Asked[] {
  const found = new Map<string, Asked>()
  const add = ({ pages }: SurveyDefinition, number: number | undefined) => {
    for (const question of pages.flatMap(({ questions }) => questions)) {
      if (question.type === 'information') continue
      const asked = found.get(question.id) ?? { question, versions: [], isCurrent: number === undefined }
      found.set(question.id, {
        ...asked,
        question: withOptionsOf(asked.question, question),
        versions: number === undefined ? asked.versions : [number, ...asked.versions],
      })
    }
  }
  add(current, undefined)
  for (const { number, definition } of versions.toReversed()) add(definition, number)
  return [...found.values()]
}

/** Options that an older version had too: what was chosen then has words still. */
function withOptionsOf(newer: Question, older: Question): Question {
  const join = <Option extends { id: string }>(own: Option[], former: Option[]): Option[] => [
    ...own,
    ...former.filter(({ id }) => own.every((option) => option.id !== id)),
  ]
  if (newer.type === 'matrix' && older.type === 'matrix') {
    return { ...newer, options: join(newer.options, older.options), rows: join(newer.rows, older.rows) }
  }
  if ('options' in newer && 'options' in older && newer.type === older.type) {
    const other = 'other' in newer && 'other' in older && (newer.other || older.other)
    const options = join<{ id: string }>(newer.options, older.options)
    return { ...newer, options, ...(other && { other }) } as Question
  }
  return newer
}
