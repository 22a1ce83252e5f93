import type { Handlers } from '../../../../http/perform.ts'
import type { RequestContext } from '../../../http/request-context.ts'
import { takeFromLimit } from '../../../limits/rules.ts'
import { submit } from '../../../submissions/submit.ts'
import { getDialogue } from '../../queries.ts'
import { exportResponses } from './export.ts'
import { countAnswers, getPublicResults, getResultsByCode } from './results.ts'
import { responseKind } from './submission.ts'
import { findVersion, listPublishedVersions } from './versions.ts'

export const surveyHandlers: Handlers<
  | 'submitResponse'
  | 'getSurveyResults'
  | 'getResultsForParticipant'
  | 'getResultsForMember'
  | 'listSurveyVersions'
  | 'exportResponses',
  RequestContext
> = {
  async submitResponse({ params, headers, body }, { tenant, address }) {
    const dialogue = await getDialogue(tenant, params.dialogue, 'survey')
    const { version } = (body ?? {}) as { version?: unknown }
    const definition = Number.isInteger(version) ? await findVersion(tenant, dialogue, Number(version)) : undefined
    const kind = responseKind(tenant, definition, {
      device: headers['min-kommun-device'],
      participation: headers['min-kommun-participation'],
    })
    return submit(tenant, kind, { dialogue, key: headers['idempotency-key'], raw: body, address })
  },

  async getSurveyResults({ params }, { tenant }) {
    return getPublicResults(tenant, params.dialogue)
  },

  async getResultsForParticipant({ params }, { tenant, address }) {
    takeFromLimit(tenant, 'receipt', address)
    return getResultsByCode(tenant, params.code)
  },

  async getResultsForMember({ params }, { tenant }) {
    return countAnswers(tenant, await getDialogue(tenant, params.dialogue, 'survey'))
  },

  async listSurveyVersions({ params }, { tenant }) {
    return { items: await listPublishedVersions(tenant, await getDialogue(tenant, params.dialogue, 'survey')) }
  },

  async exportResponses({ params }, { tenant, actor }) {
    return exportResponses(tenant, await getDialogue(tenant, params.dialogue, 'survey'), actor)
  },
}
