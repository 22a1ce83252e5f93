import type { Question, QuestionOf, QuestionType, Words } from '../../../../contracts/kinds/survey/questions.ts'
import { createKey } from './names.ts'

type Common = Pick<Question, 'id' | 'label' | 'help' | 'required' | 'showIf'>
type Option = { id: string; label: Words }

const createOption = (): Option => ({ id: createKey(), label: {} })
const twoOptions = () => [createOption(), createOption()]
const choosing = { other: false, order: 'fixed' } as const

/** Each type as it begins, with its options taken along where another type had some. */
const create: { [Type in QuestionType]: (common: Common, options: Option[]) => QuestionOf<Type> } = {
  single: (common, options) => ({ type: 'single', ...common, options, ...choosing }),
  multiple: (common, options) => ({ type: 'multiple', ...common, options, ...choosing, min: 0, max: null }),
  dropdown: (common, options) => ({ type: 'dropdown', ...common, options }),
  yes_no: (common) => ({ type: 'yes_no', ...common }),
  scale: (common) => ({ type: 'scale', ...common, highest: 5 }),
  nps: (common) => ({ type: 'nps', ...common }),
  smileys: (common) => ({ type: 'smileys', ...common }),
  matrix: (common, options) => ({ type: 'matrix', ...common, rows: twoOptions(), options }),
  ranking: (common, options) => ({ type: 'ranking', ...common, options }),
  pictures: (common, options) => ({
    type: 'pictures',
    ...common,
    options: options.map((option) => ({ ...option, picture: '' })),
    several: false,
  }),
  short_text: (common) => ({ type: 'short_text', ...common, maximum: 200 }),
  long_text: (common) => ({ type: 'long_text', ...common, maximum: 2000 }),
  number: (common) => ({ type: 'number', ...common, lowest: null, highest: null, decimals: false }),
  date: (common) => ({ type: 'date', ...common, earliest: null, latest: null }),
  email: (common) => ({ type: 'email', ...common }),
  information: (common) => ({ type: 'information', ...common }),
}

/** In the order in which they are offered: the everyday ones first. */
export const questionTypes = Object.keys(create) as QuestionType[]

export const createQuestion = (type: QuestionType): Question =>
  create[type]({ id: createKey(), label: {}, required: false }, twoOptions())

/** The same question asked in another way, with a name of its own. */
export function convertQuestion(question: Question, type: QuestionType): Question {
  const { label, help, required, showIf } = question
  const common = { id: createKey(), label, required, ...(help && { help }), ...(showIf && { showIf }) }
  const options = 'options' in question ? question.options.map(({ label }) => ({ id: createKey(), label })) : undefined
  return create[type](structuredClone(common), structuredClone(options) ?? twoOptions())
}
