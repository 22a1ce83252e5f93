import { z } from 'zod'
import { ResponseInput } from '../kinds/survey/answers.ts'
import { SurveyResults, SurveyVersion } from '../kinds/survey/results.ts'
import { member, operation, publicRead, publicUncached, publicWrite } from '../operation.ts'
import { ParticipationToken } from '../participants.ts'
import { IdempotencyKey } from '../primitives.ts'
import { Receipt } from '../receipts.ts'
import { DeviceToken } from '../supports.ts'
import { dialogue, everyone, receipt } from './parameters.ts'

/** Answering a survey, and what came of it. */
export const surveyOperations = {
  submitResponse: operation({
    method: 'post',
    path: '/{tenant}/dialogues/{dialogue}/responses',
    summary: 'Answers a survey; repeated with the same key it answers with the same receipt',
    access: publicWrite,
    params: dialogue,
    headers: z.object({
      'idempotency-key': IdempotencyKey,
      'min-kommun-device': DeviceToken.optional(),
      'min-kommun-participation': ParticipationToken.optional(),
    }),
    body: ResponseInput,
    bodyCheckedBy: 'handler',
    bodyLimit: 512 * 1024,
    success: { status: 201, body: Receipt },
    problems: [
      'malformed_body',
      'invalid_input',
      'already_received',
      'already_answered',
      'too_many_requests',
      'proof_required',
      'proof_expired',
      'identity_level_required',
      'code_unknown',
      'dialogue_not_open',
      'tenant_paused',
      'not_found',
      'temporarily_unavailable',
    ],
  }),
  getSurveyResults: operation({
    method: 'get',
    path: '/{tenant}/dialogues/{dialogue}/results',
    summary: 'What a survey with public results has brought, once enough have answered',
    access: publicRead,
    params: dialogue,
    success: { status: 200, body: SurveyResults },
    problems: ['not_found'],
  }),
  getResultsForParticipant: operation({
    method: 'get',
    path: '/{tenant}/receipts/{code}/results',
    summary: 'What a survey has brought, for somebody who has answered it',
    access: publicUncached,
    params: receipt,
    success: { status: 200, body: SurveyResults },
    problems: ['too_many_requests', 'not_found'],
  }),
  getResultsForMember: operation({
    method: 'get',
    path: '/{tenant}/dialogues/{dialogue}/results/all',
    summary: 'What a survey has brought, as the kommun sees it from the first answer',
    access: member(...everyone),
    params: dialogue,
    success: { status: 200, body: SurveyResults },
    problems: ['unauthenticated', 'forbidden', 'not_found'],
  }),
  listSurveyVersions: operation({
    method: 'get',
    path: '/{tenant}/dialogues/{dialogue}/versions',
    summary: 'The questions of a survey as they were in each version that could be answered, oldest first',
    access: member(...everyone),
    params: dialogue,
    success: { status: 200, body: z.object({ items: z.array(SurveyVersion) }) },
    problems: ['unauthenticated', 'forbidden', 'not_found'],
  }),
  exportResponses: operation({
    method: 'get',
    path: '/{tenant}/dialogues/{dialogue}/responses',
    summary: 'Every response of a survey, oldest first, a JSON object a line; `Min-Kommun-Total` says how many',
    access: member(...everyone),
    params: dialogue,
    media: ['application/x-ndjson'],
    success: { status: 200 },
    problems: ['unauthenticated', 'forbidden', 'not_found'],
  }),
}
