import type { Answers, AnswerValue } from './answers.ts'
import type { Condition, Test } from './conditions.ts'

/** As much of a survey as deciding what to show needs; with texts in one language or in all. */
export interface Shown<Question extends ShownQuestion = ShownQuestion> {
  pages: { id: string; questions: Question[]; jumps: { when?: Condition | undefined; to: string }[] }[]
}
interface ShownQuestion {
  id: string
  type: string
  showIf?: Condition | undefined
}

/** Whether earlier answers are what a condition asks for. A question that wasn't answered meets no test. */
export const isMet = ({ match, tests }: Condition, answers: Answers): boolean =>
  match === 'all' ? tests.every((test) => holds(test, answers)) : tests.some((test) => holds(test, answers))

function holds(test: Test, answers: Answers): boolean {
  const answer = answers[test.question]
  if (answer === undefined) return false
  switch (test.is) {
    case 'answered':
      return true
    case 'equals':
      return answer === test.value
    case 'contains':
      return contains(answer, test.value)
    case 'less':
      return typeof answer === typeof test.value && (answer as number) < (test.value as number)
    case 'more':
      return typeof answer === typeof test.value && (answer as number) > (test.value as number)
  }
}

function contains(answer: AnswerValue, value: string): boolean {
  if (Array.isArray(answer)) return answer.includes(value)
  return typeof answer === 'string' && answer.toLowerCase().includes(value.toLowerCase())
}

/**
 * The pages a citizen comes by with these answers, each with the questions shown on it. Answers to questions that
 * aren't shown count for nothing, also in the conditions after them: changing one's mind leaves no trace.
 *
 * @returns the pages in order, and of the answers those that count
 */
export function walk<Question extends ShownQuestion>({ pages }: Shown<Question>, answers: Answers) {
  const counted: Answers = {}
  const path: { id: string; questions: Question[] }[] = []
  for (let index = 0; index < pages.length; ) {
    const page = pages[index]
    if (!page) break
    const questions: Question[] = []
    for (const question of page.questions) {
      if (question.showIf && !isMet(question.showIf, counted)) continue
      questions.push(question)
      const answer = answers[question.id]
      if (answer !== undefined && question.type !== 'information') counted[question.id] = answer
    }
    if (questions.length > 0) path.push({ id: page.id, questions })
    const jump = page.jumps.find(({ when }) => !when || isMet(when, counted))
    if (jump?.to === 'end') break
    const target = jump ? pages.findIndex(({ id }) => id === jump.to) : index + 1
    // Backwards there is no way: a definition that has one is refused, and this never runs in a circle.
    index = Math.max(target, index + 1)
  }
  return { path, answers: counted }
}
