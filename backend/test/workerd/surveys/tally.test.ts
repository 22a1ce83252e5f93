import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SurveyDefinition } from '../../../contracts/kinds/survey/definition.ts'
import type { StoredResponse } from '../../../contracts/kinds/survey/results.ts'
import { anyResponse, countResponses, type Response, spoilers, toTally } from '../../support/surveys/any-response.ts'
import { questionnaire } from '../../support/surveys/questionnaire.ts'
import { passTime } from '../support/clock.ts'
import { asOperator, readLines } from '../support/http.ts'
import { createSurvey, getResults, sendResponse } from '../support/surveys.ts'

const definition = SurveyDefinition.parse(questionnaire)

/** How many are sent: enough for every branch of the questionnaire to be taken many times. */
const sent = 300

test('what is counted and exported is, to the last answer, what was sent and taken in', async () => {
  const survey = await createSurvey({ definition: questionnaire })
  const taken: Response[] = []
  for (const [index, response] of fc.sample(anyResponse(definition), { numRuns: sent, seed: 7 }).entries()) {
    const spoil = index % 4 === 3 ? spoilers[(index >> 2) % spoilers.length] : undefined
    // One address may send 120 an hour.
    if (index % 100 === 99) passTime(3_600_000)
    const { status } = await sendResponse(survey, { ...response, ...(spoil && { answers: spoil(response.answers) }) })
    expect({ index, status }).toEqual({ index, status: spoil ? 422 : 201 })
    if (!spoil) taken.push(response)
  }

  const results = await getResults(survey)
  expect(results.responses).toBe(taken.length)
  expect(toTally(results.questions)).toEqual(countResponses(definition, taken))

  const exported = await asOperator(`${survey.path}/responses`)
  expect(exported.headers.get('Min-Kommun-Total')).toBe(String(taken.length))
  const lines = await readLines(exported)
  const read = lines.map((line) => JSON.parse(line) as StoredResponse)
  expect(read.map(({ answers, others }) => ({ answers, others }))).toEqual(taken)
})
