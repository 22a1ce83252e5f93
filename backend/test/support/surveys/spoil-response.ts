import fc from 'fast-check'
import type { AnswerValue } from '../../../contracts/kinds/survey/answers.ts'
import type { SurveyDefinition } from '../../../contracts/kinds/survey/definition.ts'
import { walk } from '../../../contracts/kinds/survey/logic.ts'
import type { Question } from '../../../contracts/kinds/survey/questions.ts'
import { anyAnswer, anyResponse, type Response } from './any-response.ts'
import { type Fault, listFaults, nowhere } from './spoil-answer.ts'

/** A response that must be refused, with the place in it that the refusal must name. */
export interface Spoilt {
  how: string
  pointer: string
  /** What is sent instead of the version, the answers and the words of one's own. */
  body: Record<string, unknown>
}

/** Responses to a survey that are wrong in one of the ways that there are, each way as likely as any other. */
export const anySpoilt = (definition: SurveyDefinition): fc.Arbitrary<Spoilt> =>
  anyResponse(definition).chain((response) => {
    const byKind = Object.values(Object.groupBy(listSpoilt(definition, response), ({ how }) => how))
    return fc
      .constantFrom(...byKind.filter((ones) => ones !== undefined))
      .chain((ones) => fc.oneof(...ones.map(({ how, pointer, body }) => body.map((body) => ({ how, pointer, body })))))
  })

interface Spoiling {
  how: string
  pointer: string
  body: fc.Arbitrary<Record<string, unknown>>
}

function listSpoilt(definition: SurveyDefinition, response: Response): Spoiling[] {
  const all = definition.pages.flatMap(({ questions }) => questions)
  const shown = walk(definition, response.answers).path.flatMap(({ questions }) => questions)
  return [
    ...all.flatMap((question) =>
      shown.includes(question) ? spoilShown(question, response) : spoilHidden(question, response),
    ),
    ...all.flatMap((question) => spoilOthers(question, response)),
    ...spoilWhole(response),
  ]
}

const put = (response: Response, id: string, answer: unknown) => ({
  ...response,
  answers: { ...response.answers, [id]: answer },
})

function without<T>(all: Record<string, T>, id: string): Record<string, T> {
  const { [id]: _, ...rest } = all
  return rest
}

function spoilShown(question: Question, response: Response): Spoiling[] {
  const { id, required } = question
  const answer = response.answers[id]
  const faults: Fault[] =
    answer === undefined
      ? question.type === 'information'
        ? [{ how: 'something to read answered', answer: 'Ja' }]
        : []
      : listFaults(question, answer)
  const missing = { how: 'a required answer missing', pointer: `/answers/${id}` }
  const body = { ...response, answers: without(response.answers, id) }
  return [
    ...faults.map(({ how, at = '', answer }) => ({
      how,
      pointer: `/answers/${id}${at}`,
      body: fc.constant(put(response, id, answer)),
    })),
    ...(required && answer !== undefined ? [{ ...missing, body: fc.constant(body) }] : []),
  ]
}

const spoilHidden = (question: Question, response: Response): Spoiling[] => [
  {
    how: 'an answer to a question that was not shown',
    pointer: `/answers/${question.id}`,
    body: anyAnswer(question).map((answer: AnswerValue) => put(response, question.id, answer)),
  },
]

/** Words of one's own belong to the choice of them, and it to them. */
function spoilOthers({ id }: Question, { answers, others }: Response): Spoiling[] {
  const [pointer, own] = [`/others/${id}`, others[id]]
  const spoilt = (how: string, changed: object): Spoiling => ({
    how,
    pointer,
    body: fc.constant({ answers, others: changed }),
  })
  if (own === undefined) return [spoilt('own words without the choice of them', { ...others, [id]: 'Något' })]
  return [
    spoilt('the choice of own words without them', without(others, id)),
    spoilt('own words too long', { ...others, [id]: 'x'.repeat(201) }),
    spoilt('own words that are no text', { ...others, [id]: 7 }),
  ]
}

const spoilWhole = (response: Response): Spoiling[] =>
  (
    [
      ['an unknown question', `/answers/${nowhere}`, put(response, nowhere, true)],
      ['an unknown question', `/others/${nowhere}`, { ...response, others: { ...response.others, [nowhere]: 'x' } }],
      ['no answers', '/answers', { others: response.others, answers: null }],
      ['no answers', '/answers', { others: response.others, answers: ['ja'] }],
      ['an unknown version', '/version', { ...response, version: 1000 }],
      ['an unknown version', '/version', { ...response, version: 0 }],
      ['an unknown version', '/version', { ...response, version: '1' }],
      ['an unknown language', '/language', { ...response, language: 'xx' }],
      ['an impossible time', '/elapsed', { ...response, elapsed: -1 }],
      ['an unknown field', `/${nowhere}`, { ...response, [nowhere]: 1 }],
    ] as const
  ).map(([how, pointer, body]) => ({ how, pointer, body: fc.constant(body) }))
