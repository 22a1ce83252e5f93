import type { AnswerValue } from '../../../contracts/kinds/survey/answers.ts'
import type { Question } from '../../../contracts/kinds/survey/questions.ts'

/** A name that no question, option or row has. */
export const nowhere = 'finns-inte'

/** What a valid answer can be turned into that is none. */
export interface Fault {
  how: string
  /** Where in the answer it is wrong; as a whole, if it isn't said. */
  at?: string
  answer: unknown
}

const type = (answer: unknown): Fault => ({ how: 'an answer of the wrong type', answer })
const range = (answer: unknown): Fault => ({ how: 'an answer out of range', answer })
const option = (answer: unknown, at?: string): Fault => ({ how: 'an unknown option', answer, ...(at && { at }) })
const many = (answer: unknown): Fault => ({ how: 'too many or too few', answer })
const long = (answer: unknown): Fault => ({ how: 'too long', answer })
const when = (isWrong: boolean, fault: Fault): Fault[] => (isWrong ? [fault] : [])

/** Every way in which an answer to a question can be spoilt, whatever the question is. */
export const listFaults = (question: Question, answer: AnswerValue): Fault[] => [
  type(null),
  ...listOwnFaults(question, answer),
]

function listOwnFaults(question: Question, answer: AnswerValue): Fault[] {
  switch (question.type) {
    case 'single':
    case 'dropdown':
      return [type(true), type([answer]), option(nowhere)]
    case 'multiple': {
      const all = question.options.map(({ id }) => id)
      const { min, max } = question
      return [
        ...listChoiceFaults(answer as string[]),
        ...when(max !== null && all.length > max, many(all)),
        ...when(min > 1, many(all.slice(0, min - 1))),
      ]
    }
    case 'pictures':
      return [
        ...listChoiceFaults(answer as string[]),
        ...when(!question.several, many(question.options.map(({ id }) => id))),
      ]
    case 'ranking':
      return [...listChoiceFaults(answer as string[]), many((answer as string[]).slice(1))]
    case 'yes_no':
      return [type('ja'), type(1)]
    case 'scale':
      return [type('3'), range(0), range(question.highest + 1), range(1.5)]
    case 'smileys':
      return [type('3'), range(0), range(6)]
    case 'nps':
      return [type('3'), range(-1), range(11)]
    case 'number': {
      const { lowest, highest, decimals } = question
      return [
        type('3'),
        ...when(!decimals, range((answer as number) + 0.5)),
        ...when(lowest !== null, range((lowest ?? 0) - 1)),
        ...when(highest !== null, range((highest ?? 0) + 1)),
      ]
    }
    case 'date':
      return [
        type(20_260_101),
        range('2026-02-30'),
        ...when(question.earliest !== null, range('0001-01-01')),
        ...when(question.latest !== null, range('9999-12-31')),
      ]
    case 'matrix': {
      const [[row, chosen] = ['', '']] = Object.entries(answer)
      const { [row]: _, ...rest } = answer as Record<string, string>
      return [
        type(chosen),
        option({ ...rest, [row]: nowhere }, `/${row}`),
        option({ ...rest, [row]: chosen, [nowhere]: chosen }, `/${nowhere}`),
        ...when(question.required, { how: 'a row missing', at: `/${row}`, answer: rest }),
      ]
    }
    case 'email':
      return [type(true), range('ann@'), long(`${'x'.repeat(250)}@exempel.se`)]
    case 'short_text':
    case 'long_text':
      return [type(true), type(['ett']), long('x'.repeat(question.maximum + 1)), range('\u0000')]
    case 'information':
      return []
  }
}

const listChoiceFaults = (chosen: string[]): Fault[] => [
  type(true),
  type(chosen[0]),
  many([]),
  option([...chosen.slice(1), nowhere]),
  { how: 'the same option twice', answer: [...chosen, chosen[0]] },
]
