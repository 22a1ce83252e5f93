import { findDefinitionErrors, listQuestions } from '../../../../contracts/kinds/survey/check-definition.ts'
import type { PublicSurveySettings, SurveySettings } from '../../../../contracts/kinds/survey/definition.ts'
import type { Language } from '../../../../contracts/primitives.ts'
import { problem } from '../../../../http/problem.ts'
import type { TenantContext } from '../../../context.ts'
import type { Tx } from '../../../db/tx-sync.ts'
import { canonicalJson } from '../../../keys/digest.ts'
import type { DialogueRow } from '../../rules.ts'
import { toOneLanguage } from './one-language.ts'
import { findChangedTypes, listVersions, storeVersion } from './versions.ts'

type WithSettings = Pick<DialogueRow, 'settings'>

/** The kind's settings of a dialogue; they were validated when they were saved. */
export const getSettings = (dialogue: WithSettings): SurveySettings => JSON.parse(dialogue.settings)

/**
 * Keeps the questions of a survey as a version of their own as soon as it is out: answers given to the earlier one
 * are judged and read by that for ever.
 *
 * @throws `invalid_input` for a survey that can't be answered, and for a question that has become another one
 */
export function keepSettings(tenant: TenantContext, tx: Tx, dialogue: DialogueRow, before?: DialogueRow): string {
  const { version: _, ...settings } = getSettings(dialogue)
  const { definition } = settings
  const isOut = dialogue.published_at !== null
  const errors = [
    ...findDefinitionErrors(definition, dialogue.language),
    ...(before?.published_at ? findChangedTypes(listVersions(tenant, tx, dialogue.id), definition) : []),
    ...(isOut && definition.pages.length === 0 ? [{ pointer: '/pages', code: 'required' as const }] : []),
  ]
  if (errors.length > 0) {
    const inBody = errors.map((error) => ({ ...error, pointer: `/settings/definition${error.pointer}` }))
    throw problem('invalid_input', { errors: inBody })
  }
  const previous = before ? getSettings(before) : undefined
  const current = before?.published_at ? (previous?.version ?? 1) : 0
  const isSame = current > 0 && canonicalJson(previous?.definition) === canonicalJson(definition)
  const version = isSame ? current : Math.max(1, current + 1)
  if (!isSame) storeVersion(tenant, tx, dialogue.id, version, definition)
  return JSON.stringify({ version, ...settings })
}

/** The survey in one language, with the dialogue's own where a translation is missing. */
export function toPublicSettings(dialogue: WithSettings & Pick<DialogueRow, 'language'>, language: Language) {
  const { definition, ...settings } = getSettings(dialogue)
  const { pages } = definition
  return toOneLanguage({ ...settings, pages }, language, dialogue.language) as PublicSurveySettings
}

/** Where the pictures to choose among come from. */
export const listPictureOrigins = (dialogue: WithSettings): string[] => [
  ...new Set(
    listQuestions(getSettings(dialogue).definition).flatMap(({ question }) =>
      question.type === 'pictures' ? question.options.map(({ picture }) => new URL(picture).origin) : [],
    ),
  ),
]
