import type { Test } from '../../../../contracts/kinds/survey/conditions.ts'
import type { Question } from '../../../../contracts/kinds/survey/questions.ts'

export type Way = Test['is']

/** How each type of question can be asked about. */
export function listWays({ type }: Question): Way[] {
  switch (type) {
    case 'single':
    case 'dropdown':
    case 'yes_no':
      return ['equals', 'answered']
    case 'multiple':
    case 'pictures':
      return ['contains', 'answered']
    case 'scale':
    case 'nps':
    case 'smileys':
    case 'number':
    case 'date':
      return ['equals', 'less', 'more', 'answered']
    case 'short_text':
    case 'long_text':
    case 'email':
      return ['contains', 'equals', 'answered']
    case 'ranking':
    case 'matrix':
    case 'information':
      return ['answered']
  }
}

/** The options that a test may name, with words of one's own among them. */
export const listTestedOptions = (question: Question): string[] =>
  'options' in question
    ? [...question.options.map(({ id }) => id), ...('other' in question && question.other ? ['other'] : [])]
    : []

/** The steps of a scale, from the lowest; undefined for what is no scale. */
export function listSteps(question: Question): number[] | undefined {
  const ends = {
    scale: [1, question.type === 'scale' ? question.highest : 5],
    smileys: [1, 5],
    nps: [0, 10],
  }[question.type as string]
  const [lowest = 0, highest = 0] = ends ?? []
  return ends && Array.from({ length: highest - lowest + 1 }, (_, index) => lowest + index)
}

/** A test to begin with, of a value that the question has. */
export function createTest(question: Question, way: Way = listWays(question)[0] ?? 'answered'): Test {
  if (way === 'answered') return { question: question.id, is: 'answered' }
  return { question: question.id, is: way, value: findFirstValue(question, way) } as Test
}

function findFirstValue(question: Question, way: Way): string | number | boolean {
  if (question.type === 'yes_no') return true
  const [option] = listTestedOptions(question)
  if (option !== undefined) return option
  const steps = listSteps(question)
  if (steps) return (way === 'more' ? steps[0] : steps.at(-1)) ?? 0
  if (question.type === 'number') return (way === 'less' ? question.highest : question.lowest) ?? 0
  return ''
}
