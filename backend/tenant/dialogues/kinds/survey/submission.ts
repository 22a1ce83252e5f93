import { ResponseContent } from '../../../../contracts/kinds/survey/answers.ts'
import { findAnswerErrors } from '../../../../contracts/kinds/survey/check-answers.ts'
import type { SurveyDefinition } from '../../../../contracts/kinds/survey/definition.ts'
import { problem, validate } from '../../../../http/problem.ts'
import type { TenantContext } from '../../../context.ts'
import { toIdentityHash } from '../../../supports/rules.ts'
import type { SubmissionKind } from '../kind.ts'
import { withoutProof } from '../without-proof.ts'
import { addToCounts } from './counting.ts'
import { listTexts, toProjection } from './passages.ts'
import { getSettings } from './settings.ts'

interface Participant {
  /** The token that the citizen's browser sent; who answers without JavaScript has none. */
  device: string | undefined
  withoutScript?: boolean
}

/** A response that the version it names allows. */
interface ReadyResponse extends ResponseContent {
  definition: SurveyDefinition
  identity: string | null
}

/**
 * Responses in the submit pipeline. `definition` is the version that the response names; undefined when there is
 * none such, which is refused when the content is judged.
 */
export const responseKind = (
  tenant: TenantContext,
  definition: SurveyDefinition | undefined,
  { device, withoutScript = false }: Participant,
): SubmissionKind<ReadyResponse> => ({
  validate(dialogue, raw) {
    const input = validate(ResponseContent, withoutProof(raw))
    if (!definition) throw problem('invalid_input', { errors: [{ pointer: '/version', code: 'invalid_option' }] })
    const errors = findAnswerErrors(definition, input)
    if (errors.length > 0) throw problem('invalid_input', { errors })
    const once = getSettings(dialogue).answers === 'device' && !withoutScript
    const identity = once ? toIdentityHash(tenant.keys, device ?? '') : null
    if (identity === undefined) throw problem('identity_level_required')
    return { ...input, definition, identity }
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

  store(tenant, tx, { seq, dialogue, isSetAside }, { version, language, definition, answers, identity }) {
    const { db } = tenant
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
