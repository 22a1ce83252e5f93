import { expect, test } from 'vitest'
import { SurveyDefinition } from '../../../../contracts/kinds/survey/definition.ts'
import { listChanges } from './list-changes.ts'

const question = (id: string, sv = id) => ({ type: 'yes_no', id, label: { sv } })
const survey = (...pages: ReturnType<typeof question>[][]) =>
  SurveyDefinition.parse({ pages: pages.map((questions, index) => ({ id: `page-${index}`, questions })) })
const toIds = ({ questions, ...rest }: ReturnType<typeof listChanges>) => ({
  ...rest,
  questions: questions.map(({ what, question }) => `${what} ${question.id}`),
})

test('names questions that were added, changed and removed', () => {
  const before = survey([question('a'), question('b'), question('c')])
  const after = survey([question('a'), question('d'), question('c', 'Other words')])
  expect(toIds(listChanges(before, after))).toEqual({
    questions: ['added d', 'changed c', 'removed b'],
    isRearranged: false,
  })
})

test('tells when the same questions are put together in another way', () => {
  const before = survey([question('a'), question('b')], [question('c')])
  expect(toIds(listChanges(before, survey([question('b'), question('a')], [question('c')])))).toEqual({
    questions: [],
    isRearranged: true,
  })
  expect(toIds(listChanges(before, before))).toEqual({ questions: [], isRearranged: false })
})
