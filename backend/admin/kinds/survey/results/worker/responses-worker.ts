import type { StoredResponse } from '../../../../../contracts/kinds/survey/results.ts'
import type { Asked } from '../analysis/catalogue.ts'
import { crossTabulate } from '../analysis/cross-tabulate.ts'
import { readResponses } from '../analysis/read-responses.ts'
import { tally } from '../analysis/tally.ts'
import { listTexts } from '../analysis/texts.ts'
import { countByDay } from '../analysis/timeline.ts'
import { type Filter, isIn } from '../analysis/variables.ts'
import { makeFile } from '../export/make-file.ts'
import type { Asking, QuestionName, Questions, Summary, Telling } from './messages.ts'

/** All responses of a survey, held beside the page: counting a hundred thousand of them never makes it wait. */
let responses: StoredResponse[] = []
let asked: Asked[] = []

type Answerer = {
  [Name in QuestionName]: (
    given: Questions[Name]['given'],
  ) => Questions[Name]['answer'] | Promise<Questions[Name]['answer']>
}

const answerer: Answerer = {
  async load({ address, asked: catalogue }) {
    const response = await fetch(address)
    if (!response.ok || !response.body) throw new Refused(response.status)
    const total = Number(response.headers.get('Min-Kommun-Total'))
    responses = await readResponses(response.body, (read) => tell({ type: 'progress', read, total }))
    asked = catalogue
    return responses.length
  },

  summarise({ filter }): Summary {
    const chosen = choose(filter)
    const byVersion = Map.groupBy(chosen, ({ version }) => version)
    return {
      responses: chosen.length,
      questions: tally(listQuestions(), chosen),
      days: countByDay(chosen),
      versions: [...byVersion]
        .map(([number, { length }]) => ({ number, count: length }))
        .toSorted((a, b) => a.number - b.number),
      uncounted: responses.filter(({ counted }) => !counted).length,
    }
  },

  cross: ({ rows, columns, filter }) => crossTabulate(listQuestions(), choose(filter), { rows, columns }),

  texts({ question, filter, from, count }) {
    const found = listQuestions().find(({ id }) => id === question)
    const all = found ? listTexts(found, choose(filter)) : []
    return { items: all.slice(from, from + count), total: all.length }
  },

  file: (request) => makeFile(responses, asked, request),
}

class Refused extends Error {
  readonly status: number
  constructor(status: number) {
    super(`Answered ${status}`)
    this.status = status
  }
}

const listQuestions = () => asked.map(({ question }) => question)

/** Those that count, as the results do. */
function choose(filter: Filter | undefined): StoredResponse[] {
  const type = asked.find(({ question }) => question.id === filter?.question)?.question.type
  return responses.filter((response) => response.counted && (!filter || !type || isIn(response, filter, type)))
}

const tell = (telling: Telling) => postMessage(telling)

addEventListener('message', async ({ data: { id, name, given } }: MessageEvent<Asking>) => {
  try {
    const answer = await (answerer[name] as (given: unknown) => unknown)(given)
    tell({ type: 'answer', id, answer })
  } catch (error) {
    tell({ type: 'failed', id, status: error instanceof Refused ? error.status : 0, message: String(error) })
  }
})
