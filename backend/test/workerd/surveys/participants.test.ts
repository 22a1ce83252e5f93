import { describe, expect, it } from 'vitest'
import type { ParticipantBatch } from '../../../contracts/participants.ts'
import { api, asOperator, expectProblem, readJson, readLines, send } from '../support/http.ts'
import { createCodes, takePart, tryCode } from '../support/participants.ts'
import { createSurvey, getResults, respond, sendResponse } from '../support/surveys.ts'
import { countRows, site, type TestDialogue } from '../support/tenants.ts'

const createClosedSurvey = () => createSurvey({ answers: 'participant' })

const listBatches = async ({ path }: TestDialogue) =>
  (await readJson<{ items: ParticipantBatch[] }>(await asOperator(`${path}/participant-batches`))).items

const setRevoked = ({ path }: TestDialogue, id: string, revoked: boolean) =>
  asOperator(`${path}/participant-batches/${id}`, { method: 'PATCH', json: { revoked } })

describe('a survey for those who were given a code', () => {
  it('takes one answer for each code, however many are sent at once', async () => {
    const survey = await createClosedSurvey()
    const { codes } = await createCodes(survey, 2)
    const [first = '', second = ''] = codes
    const participation = await takePart(survey, first)
    const sent = await Promise.all(Array.from({ length: 100 }, () => sendResponse(survey, { participation })))
    expect(sent.map(({ status }) => status).sort()).toEqual([201, ...Array(99).fill(409)])
    await expectProblem(tryCode(survey, first), 'already_answered')
    await respond(survey, { participation: await takePart(survey, second) })
    expect((await getResults(survey)).responses).toBe(2)
    expect(await countRows(survey.tenant, 'submissions')).toBe(2)
  })

  it('reads a code however it is typed', async () => {
    const survey = await createClosedSurvey()
    const { codes } = await createCodes(survey)
    const [code = ''] = codes
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
    const token = await takePart(survey, code)
    const sloppy = code.toLowerCase().replace('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
    expect(await takePart(survey, ` ${sloppy} `)).toBe(token)
  })

  it('answers the same to a code that is unknown, revoked, another dialogue’s or no code at all', async () => {
    const survey = await createClosedSurvey()
    const { id, codes } = await createCodes(survey)
    const foreign = await createCodes(await createClosedSurvey())
    await readJson(await setRevoked(survey, id, true))
    const tried = [codes[0] ?? '', foreign.codes[0] ?? '', 'AAAA-AAAA', '', 'en lång text som inte är en kod']
    const answers = await Promise.all(tried.map(async (code) => expectProblem(tryCode(survey, code), 'code_unknown')))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  })

  it('refuses a participation that is missing, forged, another dialogue’s or revoked since', async () => {
    const survey = await createClosedSurvey()
    const { id, codes } = await createCodes(survey)
    const other = await createClosedSurvey()
    const foreign = await takePart(other, (await createCodes(other)).codes[0] ?? '')
    const forged = `${crypto.randomUUID()}.${'a'.repeat(43)}`
    for (const participation of [undefined, forged, foreign]) {
      await expectProblem(sendResponse(survey, { participation }), 'identity_level_required')
    }
    const participation = await takePart(survey, codes[0] ?? '')
    await readJson(await setRevoked(survey, id, true))
    await expectProblem(sendResponse(survey, { participation }), 'code_unknown')
    await readJson(await setRevoked(survey, id, false))
    await respond(survey, { participation })
  })

  it('a code stays used when what was answered with it is withdrawn', async () => {
    const survey = await createClosedSurvey()
    const [code = ''] = (await createCodes(survey)).codes
    const receipt = await respond(survey, { participation: await takePart(survey, code) })
    const withdrawal = `/${survey.tenant.slug}/receipts/${receipt.code}/withdrawal`
    expect((await api(withdrawal, { method: 'POST', headers: { Origin: site } })).ok).toBe(true)
    await expectProblem(tryCode(survey, code), 'already_answered')
  })

  it('limits guessing', async () => {
    const survey = await createClosedSurvey()
    const [code = ''] = (await createCodes(survey)).codes
    for (let guess = 0; guess < 120; guess++) await tryCode(survey, 'AAAA-AAAA')
    await expectProblem(tryCode(survey, code), 'too_many_requests')
  })

  it('may be answered from listed sites alone, with the header that says who', async () => {
    const survey = await createClosedSurvey()
    const ask = (origin: string) =>
      api(`${survey.path}/responses`, {
        method: 'OPTIONS',
        headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' },
      })
    expect((await ask(site)).headers.get('Access-Control-Allow-Headers')).toContain('min-kommun-participation')
    const foreign = { method: 'POST', json: { code: 'AAAA-AAAA' }, headers: { Origin: 'https://evil.example' } }
    await expectProblem(api(`${survey.path}/participation`, foreign), 'origin_not_allowed')
  })
})

describe('batches of codes', () => {
  it('tell how many have answered, and nowhere who or with what', async () => {
    const survey = await createClosedSurvey()
    const { codes, ...batch } = await createCodes(survey, 3)
    const participation = await takePart(survey, codes[0] ?? '')
    await respond(survey, { participation })
    expect(await listBatches(survey)).toEqual([{ ...batch, answered: 1 }])
    const exported = (await readLines(await asOperator(`${survey.path}/responses`))).join()
    const [participant = ''] = participation.split('.')
    const audit = await (await asOperator(`/${survey.tenant.slug}/audit-log`)).text()
    for (const secret of [participant, 'identity', ...codes]) expect(exported).not.toContain(secret)
    for (const secret of [participant, batch.name, ...codes]) expect(audit).not.toContain(secret)
    expect(audit).toContain('participants.created')
  })

  it('are refused beyond what a dialogue may have, without a name, and to other dialogues', async () => {
    const survey = await createClosedSurvey()
    const path = `${survey.path}/participant-batches`
    for (const json of [
      { name: 'A', size: 2001 },
      { name: 'A', size: 0 },
      { name: ' ', size: 1 },
    ]) {
      await expectProblem(asOperator(path, { method: 'POST', json }), 'invalid_input')
    }
    const { id } = await createCodes(survey, 2000)
    await expectProblem(setRevoked(await createClosedSurvey(), id, true), 'not_found')
    await expectProblem(api(path), 'unauthenticated')
  })
})

describe('the form without JavaScript', () => {
  it('asks for the code, and takes it once', async () => {
    const survey = await createClosedSurvey()
    const [code = ''] = (await createCodes(survey)).codes
    const path = `/${survey.tenant.slug}/${survey.slug}?write=response`
    const answer = async (typed: string) => {
      const text = await (await send(path)).text()
      expect(text).toContain('name="_code"')
      const token = / name="token" value="([^"]+)"/.exec(text)?.[1] ?? ''
      const body = new URLSearchParams({ token, _version: '1', _code: typed, visits: 'false' })
      return send(path, { method: 'POST', body, headers: { 'Sec-Fetch-Site': 'same-origin' }, redirect: 'manual' })
    }
    expect(await (await answer('AAAA-AAAA')).text()).toContain('Koden fungerar inte här.')
    expect((await answer(code.toLowerCase())).status).toBe(303)
    expect(await (await answer(code)).text()).toContain('Koden har redan använts.')
    expect(await countRows(survey.tenant, 'submissions')).toBe(1)
  })
})
