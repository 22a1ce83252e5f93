import type { Dialogue } from '../../../contracts/dialogues.ts'
import type { Answers } from '../../../contracts/kinds/survey/answers.ts'
import type { SurveyResults } from '../../../contracts/kinds/survey/results.ts'
import type { Receipt } from '../../../contracts/receipts.ts'
import { api, asOperator, expectProblem, readJson } from './http.ts'
import { createProof } from './proofs.ts'
import { createDialogue, createTenant, site, type TestDialogue } from './tenants.ts'

const words = (sv: string) => ({ sv })

/** A survey with one page and questions of several types; the second asks only those who said yes. */
export const questions = [
  { type: 'yes_no', id: 'visits', label: words('Besöker du parken?'), required: true },
  {
    type: 'multiple',
    id: 'wishes',
    label: words('Vad saknas?'),
    other: true,
    options: ['bench', 'tree', 'light'].map((id) => ({ id, label: words(id) })),
    showIf: { match: 'all', tests: [{ question: 'visits', is: 'equals', value: true }] },
  },
  { type: 'scale', id: 'grade', label: words('Betyg'), highest: 5 },
  { type: 'long_text', id: 'more', label: words('Något mer?') },
]

export const define = (...all: object[]) => ({ pages: [{ id: 'first', questions: all }] })

/** Asks for a survey that can't be; gives what is wrong with it, as `pointer code`. */
export async function listSurveyErrors(settings: Record<string, unknown>): Promise<string[]> {
  const { slug } = await createTenant()
  const json = { slug: 'parken', kind: 'survey', title: 'Parken', state: 'open', settings }
  const { errors = [] } = await expectProblem(
    asOperator(`/${slug}/dialogues`, { method: 'POST', json }),
    'invalid_input',
  )
  return errors.map(({ pointer, code }) => `${pointer} ${code}`)
}

/** Asks for a change that can't be made; gives what is wrong with it, as `pointer code`. */
export async function listChangeErrors({ path }: TestDialogue, change: Record<string, unknown>): Promise<string[]> {
  const { version } = await readJson<Dialogue>(await asOperator(path))
  const json = { version, ...change }
  const { errors = [] } = await expectProblem(asOperator(path, { method: 'PATCH', json }), 'invalid_input')
  return errors.map(({ pointer, code }) => `${pointer} ${code}`)
}

/** An open survey to which anybody may answer any number of times, unless `settings` say otherwise. */
export const createSurvey = (settings: Record<string, unknown> = {}, input: Record<string, unknown> = {}) =>
  createDialogue({
    kind: 'survey',
    settings: {
      definition: define(...questions),
      answers: 'unlimited',
      results: 'public',
      resultsFrom: 1,
      ...settings,
    },
    ...input,
  })

interface Sent {
  answers?: Answers
  others?: Record<string, string>
  version?: number
  key?: string
  device?: string
  participation?: string | undefined
  elapsed?: number
}

/** Sends a response from the kommun's site, with a proof. */
export async function sendResponse(survey: TestDialogue, sent: Sent = {}): Promise<Response> {
  const { answers = { visits: false }, others = {}, version = 1, elapsed = 60_000, device, participation } = sent
  const key = sent.key ?? crypto.randomUUID()
  const json = { version, language: 'sv', answers, others, elapsed, proof: await createProof(survey.tenant, key) }
  const headers = {
    Origin: site,
    'Idempotency-Key': key,
    ...(device ? { 'Min-Kommun-Device': device } : {}),
    ...(participation ? { 'Min-Kommun-Participation': participation } : {}),
  }
  return api(`${survey.path}/responses`, { method: 'POST', json, headers })
}

export const respond = async (survey: TestDialogue, sent: Sent = {}): Promise<Receipt> =>
  readJson(await sendResponse(survey, sent), 201)

export const getResults = async (survey: TestDialogue): Promise<Required<SurveyResults>> =>
  readJson(await asOperator(`${survey.path}/results/all`))

/** How often each value was given to a question, by value; in a matrix and a ranking by row and value. */
export async function countValues(survey: TestDialogue, question: string): Promise<Record<string, number>> {
  const { questions } = await getResults(survey)
  const found = questions.find(({ id }) => id === question)
  return Object.fromEntries(
    (found?.counts ?? []).map(({ row, value, count }) => [row ? `${row} ${value}` : value, count]),
  )
}
