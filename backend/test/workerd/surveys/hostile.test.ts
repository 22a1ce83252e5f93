import { afterEach, expect, test, vi } from 'vitest'
import { passTime } from '../support/clock.ts'
import { createDevice } from '../support/devices.ts'
import { api, expectProblem } from '../support/http.ts'
import { createProof } from '../support/proofs.ts'
import { createSurvey, define, getResults, listSurveyErrors, respond, sendResponse } from '../support/surveys.ts'
import { countRows, site } from '../support/tenants.ts'

afterEach(() => {
  vi.useRealTimers()
})

const label = { sv: 'Fråga' }
const options = ['a', 'b'].map((id) => ({ id, label }))

test('names that objects have by themselves, and those of the form’s own fields, are no names', async () => {
  const list = (id: string) => listSurveyErrors({ definition: define({ type: 'yes_no', id, label }) })
  const place = '/settings/definition/pages/0/questions/0/id'
  for (const id of ['__proto__', 'constructor', 'toString'])
    expect(await list(id), id).toEqual([`${place} invalid_format`])
  for (const id of ['token', 'website']) expect(await list(id)).toEqual([`${place} reserved_word`])
})

const hostile: [string, string, string][] = [
  ['a number beyond all', '{"number":1e309}', '/answers/number'],
  ['a day that there isn’t', '{"date":"2026-02-30"}', '/answers/date'],
  ['a year of six digits', '{"date":"+012026-01-01"}', '/answers/date'],
  ['half a character', '{"text":"\\ud800"}', '/answers/text'],
  ['NUL', '{"text":"a\\u0000b"}', '/answers/text'],
  ['nothing to see', '{"text":"\\u202e\\u200b"}', '/answers/text'],
  ['ten thousand characters', `{"text":"${'a'.repeat(10_000)}"}`, '/answers/text'],
  ['an option twice', '{"some":["a","a"]}', '/answers/some'],
  ['a list for one', '{"one":["a"]}', '/answers/one'],
  ['a row that there isn’t', '{"grid":{"c":"a"}}', '/answers/grid/c'],
  ['an option that there isn’t', '{"grid":{"a":"c"}}', '/answers/grid/a'],
  ['an unknown question', '{"unknown":"a"}', '/answers/unknown'],
]

test('hostile answers are refused with a pointer, and nothing is stored', async () => {
  const survey = await createSurvey({
    definition: define(
      { type: 'number', id: 'number', label, decimals: true },
      { type: 'date', id: 'date', label },
      { type: 'long_text', id: 'text', label },
      { type: 'single', id: 'one', label, options },
      { type: 'multiple', id: 'some', label, options },
      { type: 'matrix', id: 'grid', label, rows: options, options },
    ),
  })
  const key = crypto.randomUUID()
  const proof = JSON.stringify(await createProof(survey.tenant, key))
  for (const [what, answers, pointer] of hostile) {
    const body = `{"version":1,"language":"sv","answers":${answers},"proof":${proof}}`
    const headers = { Origin: site, 'Idempotency-Key': key, 'Content-Type': 'application/json' }
    const sent = api(`${survey.path}/responses`, { method: 'POST', body, headers })
    const { errors = [] } = await expectProblem(sent, 'invalid_input')
    expect(
      errors.map((error) => error.pointer),
      what,
    ).toEqual([pointer])
  }
  expect(await countRows(survey.tenant, 'submissions')).toBe(0)
  expect(await countRows(survey.tenant, 'survey_counts')).toBe(0)
})

test('the same key with other answers is told the receipt of the first', async () => {
  const survey = await createSurvey()
  const key = crypto.randomUUID()
  const { reference } = await respond(survey, { key, answers: { visits: true } })
  const { receipt } = await expectProblem(sendResponse(survey, { key, answers: { visits: false } }), 'already_received')
  expect(receipt).toMatchObject({ reference })
  expect((await getResults(survey)).responses).toBe(1)
})

test('a clock that is put back or forward opens and closes by what it says, and lets nobody answer twice', async () => {
  const hour = 3_600_000
  const at = (after: number) => new Date(Date.now() + after).toISOString()
  const schedule = { opensAt: at(-hour), closesAt: at(2 * hour) }
  const survey = await createSurvey({ answers: 'device' }, schedule)
  const device = await createDevice(survey.tenant)
  await respond(survey, { device })
  passTime(3 * hour)
  await expectProblem(sendResponse(survey, { device: await createDevice(survey.tenant) }), 'dialogue_not_open')
  passTime(-3 * hour)
  await expectProblem(sendResponse(survey, { device }), 'already_answered')
  passTime(-2 * hour)
  await expectProblem(sendResponse(survey, { device: await createDevice(survey.tenant) }), 'dialogue_not_open')
  expect((await getResults(survey)).responses).toBe(1)
})
