import { listQuestions } from '../../../../contracts/kinds/survey/check-definition.ts'
import type { SurveyResults } from '../../../../contracts/kinds/survey/results.ts'
import { problem } from '../../../../http/problem.ts'
import type { TenantContext } from '../../../context.ts'
import { getSubmissionByCode } from '../../../receipts/queries.ts'
import { getDialogueById, getPublicDialogue } from '../../queries.ts'
import { type DialogueRow, isPublic } from '../../rules.ts'
import { everyAnswer } from './counting.ts'
import { toPublicResults } from './public-results.ts'
import { getSettings } from './settings.ts'

/** What everyone may see. @throws `not_found` where the results aren't public */
export async function getPublicResults(tenant: TenantContext, slug: string): Promise<SurveyResults> {
  const dialogue = await getPublicDialogue(tenant, slug, 'survey')
  if (getSettings(dialogue).results !== 'public') throw problem('not_found')
  return toPublicResults(getSettings(dialogue), await countAnswers(tenant, dialogue))
}

/** What somebody may see who has answered, by their receipt. @throws `not_found` */
export async function getResultsByCode(tenant: TenantContext, code: string): Promise<SurveyResults> {
  const { dialogue_id, status } = await getSubmissionByCode(tenant, code)
  const dialogue = await getDialogueById(tenant, dialogue_id)
  const isMeant = dialogue.kind === 'survey' && isPublic(dialogue) && status !== 'withdrawn'
  if (!isMeant || getSettings(dialogue).results === 'hidden') throw problem('not_found')
  return toPublicResults(getSettings(dialogue), await countAnswers(tenant, dialogue))
}

/** What has been counted, for the questions that the survey has now. */
export async function countAnswers({ db }: TenantContext, dialogue: DialogueRow): Promise<Required<SurveyResults>> {
  const rows = await db
    .selectFrom('survey_counts')
    .select(['question', 'row', 'value', 'count'])
    .where('dialogue_id', '=', dialogue.id)
    .where('count', '>', 0)
    .execute()
  const byQuestion = Map.groupBy(rows, ({ question }) => question)
  const questions = listQuestions(getSettings(dialogue).definition)
    .filter(({ question }) => question.type !== 'information')
    .map(({ question: { id } }) => {
      const counted = byQuestion.get(id) ?? []
      return {
        id,
        answered: counted.find(({ value }) => value === everyAnswer)?.count ?? 0,
        counts: counted
          .filter(({ value }) => value !== everyAnswer)
          .map(({ row, value, count }) => ({ ...(row ? { row } : {}), value, count })),
      }
    })
  return { responses: byQuestion.get(everyAnswer)?.[0]?.count ?? 0, questions }
}
