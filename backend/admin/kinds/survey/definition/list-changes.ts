import type { SurveyDefinition } from '../../../../contracts/kinds/survey/definition.ts'
import type { Question } from '../../../../contracts/kinds/survey/questions.ts'

export interface Change {
  what: 'added' | 'removed' | 'changed'
  question: Question
}

export interface Changes {
  questions: Change[]
  /** Whether pages, their titles, the order of the questions or the jumps are others. */
  isRearranged: boolean
}

/** What somebody has done to the questions of a survey, question by question. */
export function listChanges(before: SurveyDefinition, after: SurveyDefinition): Changes {
  const [former, present] = [byId(before), byId(after)]
  const changed = [...present.values()].flatMap((question): Change[] => {
    const earlier = former.get(question.id)
    if (!earlier) return [{ what: 'added', question }]
    return isSame(earlier, question) ? [] : [{ what: 'changed', question }]
  })
  const removed = [...former.values()]
    .filter(({ id }) => !present.has(id))
    .map((question): Change => ({ what: 'removed', question }))
  const isKept = (id: string) => former.has(id) && present.has(id)
  return {
    questions: [...changed, ...removed],
    isRearranged: !isSame(toOutline(before, isKept), toOutline(after, isKept)),
  }
}

const byId = ({ pages }: SurveyDefinition) =>
  new Map(pages.flatMap(({ questions }) => questions.map((question) => [question.id, question])))

/** How the questions that both have are put together. */
const toOutline = ({ pages }: SurveyDefinition, isKept: (id: string) => boolean) =>
  pages.map(({ questions, ...page }) => ({ ...page, questions: questions.map(({ id }) => id).filter(isKept) }))

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
