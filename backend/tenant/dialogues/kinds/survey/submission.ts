import { ResponseContent } from '../../../../contracts/kinds/survey/answers.ts'
import { findAnswerErrors } from '../../../../contracts/kinds/survey/check-answers.ts'
import type { SurveyDefinition } from '../../../../contracts/kinds/survey/definition.ts'
import { problem, validate } from '../../../../http/problem.ts'
import type { TenantContext } from '../../../context.ts'
import { useParticipation } from '../../../participants/commands.ts'
import type { Ticket } from '../../../participants/queries.ts'
import { readParticipationToken } from '../../../participants/rules.ts'
import { toIdentityHash } from '../../../supports/rules.ts'
import type { DialogueRow } from '../../rules.ts'
import type { SubmissionKind } from '../kind.ts'
import { withoutProof } from '../without-proof.ts'
import { addToCounts } from './counting.ts'
import { listTexts, toProjection } from './passages.ts'
import { getSettings } from './settings.ts'

/** What the citizen's browser sent to be counted once by. */
interface Sender {
  device?: string | undefined
  participation?: string | undefined
}

/** Who answers without JavaScript has no tokens, and where it takes a code types that into the form. */
type WithoutScript = { withoutScript: true; ticket: Ticket | undefined }

/** A response that the version it names allows. */
interface ReadyResponse extends ResponseContent {
  definition: SurveyDefinition
  /** The device that counts once. */
  identity: string | null
  /** By which a participant counts once. */
  ticket: Ticket | undefined
}

/**
 * Responses in the submit pipeline. `definition` is the version that the response names; undefined when there is
 * none such, which is refused when the content is judged.
 */
export const responseKind = (
  tenant: TenantContext,
  definition: SurveyDefinition | undefined,
  sender: Sender | WithoutScript,
): SubmissionKind<ReadyResponse> => ({
  validate(dialogue, raw) {
    const input = validate(ResponseContent, withoutProof(raw))
    if (!definition) throw problem('invalid_input', { errors: [{ pointer: '/version', code: 'invalid_option' }] })
    const errors = findAnswerErrors(definition, input)
    if (errors.length > 0) throw problem('invalid_input', { errors })
    return { ...input, definition, ...identify(tenant, dialogue, sender) }
  },

  toOriginal: ({ version, language, definition, answers, others }) => ({
    version,
    language,
    answers,
    others,
    texts: listTexts(definition, { answers, others }).map(({ id }) => id),
  }),

  toProjection: ({ definition, answers, others }) => toProjection(listTexts(definition, { answers, others })),

  toTitle: () => '',

  toEmail: () => undefined,

  // One question with two answers is soon answered, as by a show of hands.
  toTraces: ({ website, elapsed }) => ({ website, elapsed, fastest: 500 }),

  toFirstStatus: () => 'submitted',

  asksForReview: ({ definition, answers, others }) => listTexts(definition, { answers, others }).length > 0,

  store(tenant, tx, { seq, dialogue, isSetAside }, { version, language, definition, answers, ...by }) {
    const { db } = tenant
    const identity = by.ticket ? useParticipation(tenant, tx, dialogue, by.ticket) : by.identity
    if (identity !== null) {
      const answered = db
        .selectFrom('survey_responses')
        .select('submission_seq')
        .where('dialogue_id', '=', dialogue.id)
        .where('identity_hash', '=', identity)
      if (tx.first(answered)) throw problem('already_answered')
    }
    const counted = isSetAside ? 0 : 1
    const row = { dialogue_id: dialogue.id, version, language, counted, identity_hash: identity }
    tx.insert('survey_responses', { submission_seq: seq, ...row })
    if (counted) addToCounts(tenant, tx, dialogue.id, { definition, answers }, 1)
  },
})

/** @throws `identity_level_required` where each counts once and nothing says who this is */
function identify(
  { keys }: TenantContext,
  dialogue: DialogueRow,
  sender: Sender | WithoutScript,
): Pick<ReadyResponse, 'identity' | 'ticket'> {
  const nobody = { identity: null, ticket: undefined }
  const { answers } = getSettings(dialogue)
  if (answers === 'unlimited') return nobody
  if ('withoutScript' in sender) {
    if (answers === 'device') return nobody
    if (!sender.ticket) throw problem('identity_level_required')
    return { identity: null, ticket: sender.ticket }
  }
  if (answers === 'device') {
    const identity = toIdentityHash(keys, sender.device ?? '')
    if (identity === undefined) throw problem('identity_level_required')
    return { identity, ticket: undefined }
  }
  const id = readParticipationToken(keys, dialogue.id, sender.participation ?? '')
  if (id === undefined) throw problem('identity_level_required')
  return { identity: null, ticket: { id } }
}
