import type { FieldCode, FieldError } from '../../problems.ts'
import type { Condition, Test } from './conditions.ts'
import type { Question } from './questions.ts'

/** What is wrong with a condition, given the questions that come before it. */
export function findConditionErrors(condition: Condition, pointer: string, earlier: Question[]): FieldError[] {
  return condition.tests.flatMap((test, index): FieldError[] => {
    const place = `${pointer}/tests/${index}`
    const question = earlier.find(({ id }) => id === test.question)
    if (!question || question.type === 'information') return [{ pointer: `${place}/question`, code: 'not_earlier' }]
    const code = findTestError(test, question)
    return code ? [{ pointer: `${place}/${code === 'impossible' ? 'is' : 'value'}`, code }] : []
  })
}

type Domain =
  | { kind: 'choice'; options: string[]; isList: boolean }
  | { kind: 'steps'; lowest: number; highest: number }
  | { kind: 'truth' }
  | { kind: 'date' }
  | { kind: 'text' }
  | { kind: 'none' }

/** What answers to a question can be. */
function toDomain(question: Question): Domain {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return {
        kind: 'choice',
        options: [...question.options.map(({ id }) => id), ...(question.other ? ['other'] : [])],
        isList: question.type === 'multiple',
      }
    case 'dropdown':
      return { kind: 'choice', options: question.options.map(({ id }) => id), isList: false }
    case 'pictures':
      return { kind: 'choice', options: question.options.map(({ id }) => id), isList: true }
    case 'scale':
      return { kind: 'steps', lowest: 1, highest: question.highest }
    case 'smileys':
      return { kind: 'steps', lowest: 1, highest: 5 }
    case 'nps':
      return { kind: 'steps', lowest: 0, highest: 10 }
    case 'number':
      return { kind: 'steps', lowest: question.lowest ?? -Infinity, highest: question.highest ?? Infinity }
    case 'yes_no':
      return { kind: 'truth' }
    case 'date':
      return { kind: 'date' }
    case 'short_text':
    case 'long_text':
    case 'email':
      return { kind: 'text' }
    case 'ranking':
    case 'matrix':
    case 'information':
      return { kind: 'none' }
  }
}

/** `impossible` when the question can't be asked about in this way, `invalid_option` when it never has this value. */
function findTestError(test: Test, question: Question): FieldCode | undefined {
  if (test.is === 'answered') return undefined
  const domain = toDomain(question)
  switch (domain.kind) {
    case 'choice':
      if (test.is !== (domain.isList ? 'contains' : 'equals')) return 'impossible'
      return domain.options.includes(String(test.value)) ? undefined : 'invalid_option'
    case 'steps': {
      if (test.is === 'contains') return 'impossible'
      if (typeof test.value !== 'number') return 'invalid_option'
      const { lowest, highest } = domain
      const isPossible = {
        equals: test.value >= lowest && test.value <= highest,
        less: test.value > lowest,
        more: test.value < highest,
      }
      return isPossible[test.is] ? undefined : 'invalid_option'
    }
    case 'truth':
      if (test.is !== 'equals') return 'impossible'
      return typeof test.value === 'boolean' ? undefined : 'invalid_option'
    case 'date':
      if (test.is === 'contains') return 'impossible'
      return typeof test.value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(test.value) ? undefined : 'invalid_option'
    case 'text':
      if (test.is === 'less' || test.is === 'more') return 'impossible'
      return typeof test.value === 'string' ? undefined : 'invalid_option'
    case 'none':
      return 'impossible'
  }
}
