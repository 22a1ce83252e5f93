import type { Configuration } from '../../../contracts/dialogues.ts'
import type { PublicQuestion } from '../../../contracts/kinds/survey/questions.ts'
import type { AnswerCount, SurveyResults } from '../../../contracts/kinds/survey/results.ts'
import type { Receipt } from '../../../contracts/receipts.ts'

/** The answers of the API for a survey that takes in whatever is sent, keeps nothing, and has made-up results. */
export function answerSurvey(configuration: Configuration<'survey'>, method: string, path: string): unknown {
  if (path.endsWith('/devices')) return { device: `${'x'.repeat(43)}.${'x'.repeat(43)}` }
  if (path.endsWith('/results')) return createResults(configuration)
  if (method === 'POST' && path.endsWith('/responses')) return createReceipt(configuration)
  return undefined
}

const createReceipt = ({ base, tenant }: Configuration): Receipt => ({
  id: '01900000-0000-7000-8000-000000000009',
  reference: 'MK-0000-000',
  code: '0'.repeat(33),
  url: `${base}/${tenant.slug}`,
  status: 'published',
  createdAt: new Date().toISOString(),
})

/** Each option chosen by some, so that every bar can be seen. */
function createResults({ settings }: Configuration<'survey'>): SurveyResults {
  const questions = settings.pages.flatMap(({ questions }) => questions).filter(({ type }) => type !== 'information')
  return {
    responses: 100,
    questions: questions.map((question) => ({ id: question.id, answered: 100, counts: listCounts(question) })),
  }
}

function listCounts(question: PublicQuestion): AnswerCount[] {
  const spread = (values: string[], row?: string) =>
    values.map((value, index) => ({ ...(row && { row }), value, count: 5 + ((index * 37 + values.length * 11) % 40) }))
  const ids = 'options' in question ? question.options.map(({ id }) => id) : []
  const steps = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => String(from + index))
  switch (question.type) {
    case 'matrix':
      return question.rows.flatMap(({ id }) => spread(ids, id))
    case 'ranking':
      return ids.flatMap((id) => spread(steps(1, ids.length), id))
    case 'yes_no':
      return spread(['true', 'false'])
    case 'smileys':
      return spread(steps(1, 5))
    case 'nps':
      return spread(steps(0, 10))
    case 'scale':
      return spread(steps(1, question.highest))
    default:
      return spread(ids)
  }
}
