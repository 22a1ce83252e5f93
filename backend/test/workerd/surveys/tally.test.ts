import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answers } from '../../../contracts/kinds/survey/answers.ts'
import { SurveyDefinition } from '../../../contracts/kinds/survey/definition.ts'
import { walk } from '../../../contracts/kinds/survey/logic.ts'
import type { Question } from '../../../contracts/kinds/survey/questions.ts'
import type { StoredResponse } from '../../../contracts/kinds/survey/results.ts'
import { passTime } from '../support/clock.ts'
import { asOperator } from '../support/http.ts'
import { questionnaire } from '../support/questionnaire.ts'
import { createSurvey, getResults, sendResponse } from '../support/surveys.ts'

const definition = SurveyDefinition.parse(questionnaire)
const everyQuestion = definition.pages.flatMap(({ questions }) => questions)

/** How many are sent: enough for every branch of the questionnaire to be taken many times. */
const sent = 300

/** Any answer that the question takes. */
function anyAnswer(question: Question): fc.Arbitrary<Answers[string]> {
  const ids = 'options' in question ? question.options.map(({ id }) => id) : []
  switch (question.type) {
    case 'single':
      return fc.constantFrom(...ids, ...(question.other ? ['other'] : []))
    case 'dropdown':
      return fc.constantFrom(...ids)
    case 'multiple': {
      const offered = [...ids, ...(question.other ? ['other'] : [])]
      return fc.shuffledSubarray(offered, {
        minLength: Math.max(1, question.min),
        maxLength: question.max ?? offered.length,
      })
    }
    case 'pictures':
      return fc.constantFrom(...ids).map((id) => [id])
    case 'ranking':
      return fc.shuffledSubarray(ids, { minLength: ids.length })
    case 'yes_no':
      return fc.boolean()
    case 'scale':
      return fc.integer({ min: 1, max: question.highest })
    case 'smileys':
      return fc.integer({ min: 1, max: 5 })
    case 'nps':
      return fc.integer({ min: 0, max: 10 })
    case 'number':
      return question.decimals
        ? fc.integer({ min: 0, max: 400 }).map((halves) => halves / 2)
        : fc.integer({ min: question.lowest ?? 0, max: question.highest ?? 100 })
    case 'date':
      return fc.integer({ min: 0, max: 20_000 }).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10))
    case 'matrix':
      return fc
        .tuple(...question.rows.map(() => fc.constantFrom(...ids)))
        .map((chosen) => Object.fromEntries(question.rows.map(({ id }, index) => [id, chosen[index] ?? ''])))
    case 'email':
      return fc.constantFrom('ann@exempel.se', 'bo@exempel.se')
    default:
      return fc.constantFrom('Grönt', 'Lugnt', 'Trevligt men blåsigt', 'Ärligt talat: 😀 & <b>så</b>')
  }
}

const answerable = everyQuestion.filter(({ type }) => type !== 'information')

/** A valid response: all questions that the survey comes by, some of the optional ones skipped. */
const anyResponse = fc
  .tuple(fc.tuple(...answerable.map(anyAnswer)), fc.tuple(...answerable.map(() => fc.integer({ min: 0, max: 3 }))))
  .map(([values, skips]) => {
    const offered: Answers = {}
    answerable.forEach(({ id, required }, index) => {
      const value = values[index]
      if (value !== undefined && (required || skips[index] !== 0)) offered[id] = value
    })
    const { answers } = walk(definition, offered)
    const others = Object.fromEntries(
      Object.entries(answers)
        .filter(([, answer]) => answer === 'other' || (Array.isArray(answer) && answer.includes('other')))
        .map(([id]) => [id, 'Något eget']),
    )
    return { answers, others }
  })

/** What makes a valid response one to refuse. */
const spoilers: ((answers: Answers) => Answers)[] = [
  (answers) => ({ ...answers, resident: 'ja' }),
  (answers) => ({ ...answers, age: 121 }),
  (answers) => ({ ...answers, area: 'o9' }),
  (answers) => ({ ...answers, moved: '2026-02-30' }),
  (answers) => ({ ...answers, unknown: true }),
  (answers) => ({ ...answers, intro: 'x' }),
  (answers) => Object.fromEntries(Object.entries(answers).filter(([id]) => id !== 'resident')),
  (answers) => ({ ...answers, resident: false, again: true }),
]

test('what is counted and exported is, to the last answer, what was sent and taken in', async () => {
  const survey = await createSurvey({ definition: questionnaire })
  const responses = fc.sample(anyResponse, { numRuns: sent, seed: 7 })
  const tally = new Map<string, number>()
  const add = (name: string) => tally.set(name, (tally.get(name) ?? 0) + 1)
  const taken: Record<string, unknown>[] = []

  for (const [index, response] of responses.entries()) {
    const spoil = index % 4 === 3 ? spoilers[(index >> 2) % spoilers.length] : undefined
    const answers = spoil ? spoil(response.answers) : response.answers
    // One address may send 120 an hour.
    if (index % 100 === 99) passTime(3_600_000)
    const { status } = await sendResponse(survey, { ...response, answers })
    expect({ index, status }).toEqual({ index, status: spoil ? 422 : 201 })
    if (spoil) continue
    taken.push(response)
    for (const [id, answer] of Object.entries(answers)) {
      add(id)
      const { type } = everyQuestion.find((question) => question.id === id) ?? {}
      if (type === 'short_text' || type === 'long_text' || type === 'email') continue
      if (type === 'ranking')
        for (const [place, option] of (answer as string[]).entries()) add(`${id} ${option} ${place + 1}`)
      else if (Array.isArray(answer)) for (const option of answer) add(`${id}  ${option}`)
      else if (typeof answer === 'object')
        for (const [row, option] of Object.entries(answer)) add(`${id} ${row} ${option}`)
      else add(`${id}  ${answer}`)
    }
  }

  const results = await getResults(survey)
  const counted = results.questions.flatMap(({ id, answered, counts }): [string, number][] => [
    ...(answered > 0 ? [[id, answered] as [string, number]] : []),
    ...counts.map(({ row = '', value, count }): [string, number] => [`${id} ${row} ${value}`, count]),
  ])
  expect(results.responses).toBe(taken.length)
  expect(Object.fromEntries(counted)).toEqual(Object.fromEntries(tally))

  const exported = await asOperator(`${survey.path}/responses`)
  expect(exported.headers.get('Min-Kommun-Total')).toBe(String(taken.length))
  const lines = (await exported.text()).trim().split('\n')
  const read = lines.map((line) => JSON.parse(line) as StoredResponse)
  expect(read.map(({ answers, others }) => ({ answers, others }))).toEqual(taken)
})
