import { describe, expect, it } from 'vitest'
import { listQuestions } from '../../../contracts/kinds/survey/check-definition.ts'
import type { SurveyVersion } from '../../../contracts/kinds/survey/results.ts'
import { createDevice } from '../support/devices.ts'
import { api, asOperator, expectProblem, readJson } from '../support/http.ts'
import { decide } from '../support/proposals.ts'
import {
  countValues,
  createSurvey,
  define,
  getResults,
  listChangeErrors,
  listSurveyErrors,
  questions,
  respond,
  sendResponse,
} from '../support/surveys.ts'
import { changeDialogue, countRows, createDialogue, site } from '../support/tenants.ts'

describe('answering a survey', () => {
  it('counts each answer, and those who gave one', async () => {
    const survey = await createSurvey()
    await respond(survey, {
      answers: { visits: true, wishes: ['bench', 'other'], grade: 4 },
      others: { wishes: 'Fontän' },
    })
    await respond(survey, { answers: { visits: true, wishes: ['bench'], more: 'Bra park.' } })
    await respond(survey, { answers: { visits: false } })
    const { responses, questions } = await getResults(survey)
    expect(responses).toBe(3)
    expect(questions.map(({ id, answered }) => [id, answered])).toEqual([
      ['visits', 3],
      ['wishes', 2],
      ['grade', 1],
      ['more', 1],
    ])
    expect(await countValues(survey, 'visits')).toEqual({ true: 2, false: 1 })
    expect(await countValues(survey, 'wishes')).toEqual({ bench: 2, other: 1 })
    expect(await countValues(survey, 'more')).toEqual({})
  })

  it('refuses with a pointer what is missing, unknown, out of range or was never asked, and stores nothing', async () => {
    const survey = await createSurvey()
    const answers = { visits: false, wishes: ['bench'], grade: 6, nothing: 'x' }
    const { errors } = await expectProblem(sendResponse(survey, { answers }), 'invalid_input')
    expect(errors).toEqual([
      { pointer: '/answers/grade', code: 'invalid_option' },
      { pointer: '/answers/wishes', code: 'unknown_field' },
      { pointer: '/answers/nothing', code: 'unknown_field' },
    ])
    const missing = await expectProblem(sendResponse(survey, { answers: {} }), 'invalid_input')
    expect(missing.errors).toEqual([{ pointer: '/answers/visits', code: 'required' }])
    expect(await countRows(survey.tenant, 'submissions')).toBe(0)
  })

  it('refuses an answer of ten thousand characters', async () => {
    const survey = await createSurvey()
    const answers = { visits: true, more: 'a'.repeat(10_000) }
    await expectProblem(sendResponse(survey, { answers }), 'invalid_input')
  })

  it('is stored once however often it is sent, also by a hundred requests at once', async () => {
    const survey = await createSurvey()
    const key = crypto.randomUUID()
    const receipts = await Promise.all(Array.from({ length: 100 }, () => respond(survey, { key })))
    expect(new Set(receipts.map(({ reference }) => reference)).size).toBe(1)
    expect((await getResults(survey)).responses).toBe(1)
  })

  it('counts a device once where each may answer only once, also at once', async () => {
    const survey = await createSurvey({ answers: 'device' })
    await expectProblem(sendResponse(survey), 'identity_level_required')
    await expectProblem(
      sendResponse(survey, { device: `${'a'.repeat(43)}.${'b'.repeat(43)}` }),
      'identity_level_required',
    )
    const device = await createDevice(survey.tenant)
    const sent = await Promise.all(Array.from({ length: 20 }, () => sendResponse(survey, { device })))
    expect(sent.map(({ status }) => status).filter((status) => status === 201)).toHaveLength(1)
    await expectProblem(sendResponse(survey, { device }), 'already_answered')
    await respond(survey, { device: await createDevice(survey.tenant) })
    expect((await getResults(survey)).responses).toBe(2)
  })

  it('is for surveys alone, and what proposals are asked isn’t for surveys', async () => {
    const proposals = await createDialogue()
    await expectProblem(sendResponse(proposals), 'not_found')
    const survey = await createSurvey()
    await respond(survey)
    await expectProblem(api(`${survey.path}/proposals`), 'not_found')
  })

  it('is refused when the survey has closed', async () => {
    const survey = await createSurvey()
    await changeDialogue(survey, { state: 'closed' })
    await expectProblem(sendResponse(survey), 'dialogue_not_open')
  })

  it('what looks like a machine’s counts when a moderator has let it through, and no longer when it is withdrawn', async () => {
    const survey = await createSurvey()
    const { id, code } = await respond(survey, { answers: { visits: true }, elapsed: 5 })
    expect((await getResults(survey)).responses).toBe(0)
    expect((await decide(survey, id, { action: 'publish' })).status).toBe(200)
    expect(await countValues(survey, 'visits')).toEqual({ true: 1 })
    const withdrawal = `/${survey.tenant.slug}/receipts/${code}/withdrawal`
    expect((await api(withdrawal, { method: 'POST', headers: { Origin: site } })).ok).toBe(true)
    expect((await getResults(survey)).responses).toBe(0)
    expect(await countValues(survey, 'visits')).toEqual({})
  })

  it('only free texts wait for a moderator, and the numbers count meanwhile', async () => {
    const survey = await createSurvey({}, { moderation: 'before' })
    const silent = await respond(survey)
    const wordy = await respond(survey, { answers: { visits: false, more: 'Jag heter 19121212-1212.' } })
    expect([silent.status, wordy.status]).toEqual(['published', 'submitted'])
    expect((await getResults(survey)).responses).toBe(2)
  })
})

describe('a survey that changes while it is out', () => {
  it('judges an answer by the version that it was given to', async () => {
    const survey = await createSurvey()
    const [first, ...others] = questions
    await changeDialogue(survey, {
      settings: { ...survey.settings, definition: define({ ...first, required: false }, ...others.slice(1)) },
    })
    await respond(survey, { version: 1, answers: { visits: true, wishes: ['tree'] } })
    await respond(survey, { version: 2, answers: { grade: 2 } })
    await expectProblem(
      sendResponse(survey, { version: 2, answers: { visits: true, wishes: ['tree'] } }),
      'invalid_input',
    )
    await expectProblem(sendResponse(survey, { version: 3 }), 'invalid_input')
    expect((await getResults(survey)).responses).toBe(2)
  })

  it('keeps a question’s name for its type', async () => {
    const survey = await createSurvey()
    const changed = { ...questions[2], type: 'nps' }
    Reflect.deleteProperty(changed, 'highest')
    const settings = { ...survey.settings, definition: define(changed) }
    expect(await listChangeErrors(survey, { settings })).toEqual([
      '/settings/definition/pages/0/questions/0/type fixed',
    ])
  })

  it('tells the kommun what was asked in each version, and of a draft nothing', async () => {
    const list = async ({ path }: { path: string }) =>
      (await readJson<{ items: SurveyVersion[] }>(await asOperator(`${path}/versions`))).items
    const survey = await createSurvey()
    await changeDialogue(survey, { settings: { ...survey.settings, definition: define(...questions.slice(0, 1)) } })
    const asked = (await list(survey)).map(({ number, definition }) => [number, listQuestions(definition).length])
    expect(asked).toEqual([
      [1, 4],
      [2, 1],
    ])
    expect(await list(await createSurvey({}, { state: 'draft' }))).toEqual([])
    await expectProblem(api(`${survey.path}/versions`), 'unauthenticated')
  })

  it('that could not be answered is refused when it is saved', async () => {
    const conditional = questions.slice(1, 2)
    expect(await listSurveyErrors({ definition: define(...conditional) })).toEqual([
      '/settings/definition/pages/0/questions/0/showIf/tests/0/question not_earlier',
    ])
    expect(await listSurveyErrors({ definition: { pages: [] } })).toEqual(['/settings/definition/pages required'])
    const many = Array.from({ length: 500 }, (_, index) => ({ ...questions[0], id: `q${index}` }))
    expect(await listSurveyErrors({ definition: define(...many) })).toEqual([
      '/settings/definition/pages/0/questions too_many',
    ])
  })

  it('may be empty while it is a draft', async () => {
    const draft = await createSurvey({ definition: { pages: [] } }, { state: 'draft' })
    expect(await listChangeErrors(draft, { state: 'open' })).toEqual(['/settings/definition/pages required'])
  })
})

describe('what a survey has brought', () => {
  it('is not told before enough have answered, and then to whom the survey says', async () => {
    const survey = await createSurvey({ results: 'after_answering', resultsFrom: 2 })
    const { code } = await respond(survey)
    await expectProblem(api(`${survey.path}/results`), 'not_found')
    const own = `/${survey.tenant.slug}/receipts/${code}/results`
    expect(await readJson(await api(own))).toEqual({ responses: 1 })
    await respond(survey)
    const results = await readJson<{ responses: number; questions: unknown[] }>(await api(own))
    expect(results.responses).toBe(2)
    expect(results.questions).toHaveLength(4)
  })

  it('hidden results are for the kommun alone', async () => {
    const survey = await createSurvey({ results: 'hidden' })
    const { code } = await respond(survey)
    await expectProblem(api(`${survey.path}/results`), 'not_found')
    await expectProblem(api(`/${survey.tenant.slug}/receipts/${code}/results`), 'not_found')
    await expectProblem(api(`${survey.path}/results/all`), 'unauthenticated')
  })
})
