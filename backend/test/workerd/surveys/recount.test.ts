import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SurveyDefinition } from '../../../contracts/kinds/survey/definition.ts'
import type { StoredResponse } from '../../../contracts/kinds/survey/results.ts'
import type { Receipt } from '../../../contracts/receipts.ts'
import { countResponses, type Tally, toTally } from '../../support/surveys/any-response.ts'
import { letCachesLapse } from '../support/clock.ts'
import { api, asOperator, readLines } from '../support/http.ts'
import { decide } from '../support/proposals.ts'
import { destroyInTime } from '../support/retention.ts'
import { createSurvey, define, getResults, respond } from '../support/surveys.ts'
import { changeDialogue, site, type TestDialogue } from '../support/tenants.ts'

const words = (sv: string) => ({ sv })
const choose = (...ids: string[]) => ({
  type: 'multiple',
  id: 'wishes',
  label: words('Vad saknas?'),
  options: ids.map((id) => ({ id, label: words(id) })),
})
const visits = { type: 'yes_no', id: 'visits', label: words('Besöker du parken?'), required: true }

/** The options as the survey is edited: they come and go, and for a while the whole question does. */
const offered = [['bench', 'tree'], ['bench', 'light', 'fountain'], undefined, ['bench', 'tree', 'light']]
const editions = offered.map((ids) => define(visits, ...(ids ? [choose(...ids)] : [])))
const whole = SurveyDefinition.parse(editions.at(-1))

const anyAct = fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: fc.constant('submit' as const), yes: fc.boolean(), slow: fc.boolean() }) },
  {
    weight: 5,
    arbitrary: fc.record({
      act: fc.constantFrom('withdraw' as const, 'publish', 'reject', 'hide', 'restore'),
      which: fc.nat(3),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('edit' as const) }) },
)

const needsReason = ['reject', 'hide']

type Act = typeof anyAct extends fc.Arbitrary<infer One> ? One : never

async function recount(survey: TestDialogue): Promise<{ responses: number; tally: Tally }> {
  const lines = await readLines(await asOperator(`${survey.path}/responses`))
  const counted = lines.map((line) => JSON.parse(line) as StoredResponse).filter(({ counted }) => counted)
  return { responses: counted.length, tally: countResponses(whole, counted) }
}

/** What is told, when the survey has all of its questions again. */
async function tell(survey: TestDialogue) {
  const definition = editions.at(-1)
  await changeDialogue(survey, { settings: { ...survey.settings, definition } })
  const { responses, questions } = await getResults(survey)
  return { responses, tally: toTally(questions) }
}

async function perform(survey: TestDialogue, acts: Act[]) {
  const receipts: Receipt[] = []
  let edition = 0
  for (const one of acts) {
    if (one.act === 'submit') {
      const wishes = offered[edition]
      const answers = { visits: one.yes, ...(wishes && one.yes ? { wishes } : {}) }
      receipts.push(await respond(survey, { version: edition + 1, answers, elapsed: one.slow ? 60_000 : 1 }))
    } else if (one.act === 'edit') {
      // The last edition is kept for the end.
      if (edition === editions.length - 2) continue
      edition++
      await changeDialogue(survey, { settings: { ...survey.settings, definition: editions[edition] } })
    } else {
      const receipt = receipts[one.which % Math.max(1, receipts.length)]
      if (!receipt) continue
      const withdrawal = `/${survey.tenant.slug}/receipts/${receipt.code}/withdrawal`
      if (one.act === 'withdraw') await api(withdrawal, { method: 'POST', headers: { Origin: site } })
      else
        await decide(survey, receipt.id, { action: one.act, ...(needsReason.includes(one.act) && { reason: 'Skäl.' }) })
    }
  }
}

test('whatever happens to responses and to the survey, what is counted is what a recount of the stored gives', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyAct, { minLength: 15, maxLength: 30 }), async (acts) => {
      const survey = await createSurvey({ definition: editions[0] }, { moderation: 'before' })
      await perform(survey, acts)
      expect(await tell(survey)).toEqual(await recount(survey))
    }),
    { numRuns: 12, seed: 11, endOnFailure: true },
  )
})

test('what was counted outlives the responses, which are destroyed in time', async () => {
  const survey = await createSurvey({ definition: editions[0] })
  await respond(survey, { answers: { visits: true, wishes: ['tree'] } })
  await respond(survey, { answers: { visits: false }, elapsed: 1 })
  const before = await recount(survey)
  await destroyInTime(survey)
  letCachesLapse()
  expect((await recount(survey)).responses).toBe(0)
  expect(await tell(survey)).toEqual(before)
})
