import type { SurveyDefinition } from '../../../../contracts/kinds/survey/definition.ts'
import type { Question } from '../../../../contracts/kinds/survey/questions.ts'
import { createKey } from './names.ts'

export type Page = SurveyDefinition['pages'][number]

/** Where a question stands. */
export interface Place {
  page: number
  question: number
}

export const createPage = (): Page => ({ id: createKey(), questions: [], jumps: [] })

const onPage = (definition: SurveyDefinition, index: number, change: (page: Page) => Page): SurveyDefinition => ({
  pages: definition.pages.map((page, at) => (at === index ? change(page) : page)),
})

export const changePage = (definition: SurveyDefinition, index: number, patch: Partial<Page>) =>
  onPage(definition, index, (page) => ({ ...page, ...patch }))

export const changeQuestion = (definition: SurveyDefinition, place: Place, question: Question) =>
  onPage(definition, place.page, (page) => ({ ...page, questions: page.questions.with(place.question, question) }))

/** Puts a question in; where there is no page yet, it makes the first. */
export function insertQuestion(definition: SurveyDefinition, place: Place, question: Question): SurveyDefinition {
  const { pages } = definition.pages.length > 0 ? definition : { pages: [createPage()] }
  return onPage({ pages }, Math.min(place.page, pages.length - 1), (page) => ({
    ...page,
    questions: page.questions.toSpliced(place.question, 0, question),
  }))
}

export const removeQuestion = (definition: SurveyDefinition, place: Place) =>
  onPage(definition, place.page, (page) => ({ ...page, questions: page.questions.toSpliced(place.question, 1) }))

export const insertPage = ({ pages }: SurveyDefinition, index: number, page: Page): SurveyDefinition => ({
  pages: pages.toSpliced(index, 0, page),
})

export const removePage = ({ pages }: SurveyDefinition, index: number): SurveyDefinition => ({
  pages: pages.toSpliced(index, 1),
})

export function movePage(definition: SurveyDefinition, from: number, to: number): SurveyDefinition {
  const page = definition.pages[from]
  return page ? insertPage(removePage(definition, from), to, page) : definition
}

/** Moves a question; `to` is where it stands afterwards. */
export function moveQuestion(definition: SurveyDefinition, from: Place, to: Place): SurveyDefinition {
  const question = definition.pages[from.page]?.questions[from.question]
  return question ? insertQuestion(removeQuestion(definition, from), to, question) : definition
}

/** One step up or down, over the edge of the page into the next one; undefined at the very ends. */
export function findNeighbour({ pages }: SurveyDefinition, { page, question }: Place, by: -1 | 1): Place | undefined {
  const inPage = question + by
  if (inPage >= 0 && inPage < (pages[page]?.questions.length ?? 0)) return { page, question: inPage }
  const next = pages[page + by]
  return next && { page: page + by, question: by === 1 ? 0 : next.questions.length }
}

/** The same question under a name of its own, which it gets when it is saved. */
export const copyQuestion = (question: Question): Question => ({ ...structuredClone(question), id: createKey() })

export function findPlace({ pages }: SurveyDefinition, id: string): Place | undefined {
  for (const [page, { questions }] of pages.entries()) {
    const question = questions.findIndex((one) => one.id === id)
    if (question >= 0) return { page, question }
  }
  return undefined
}

/** What comes before a question or, without one, up to the end of the page: all that a condition there may ask about. */
export const listEarlier = ({ pages }: SurveyDefinition, { page, question }: { page: number; question?: number }) =>
  pages
    .slice(0, page + 1)
    .flatMap(({ questions }, index) => (index === page ? questions.slice(0, question) : questions))
    .filter(({ type }) => type !== 'information')

export const countQuestions = ({ pages }: SurveyDefinition) =>
  pages.reduce((sum, { questions }) => sum + questions.length, 0)
