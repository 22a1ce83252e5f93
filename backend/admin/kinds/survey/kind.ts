import type { SurveySettings } from '../../../contracts/kinds/survey/definition.ts'
import { t } from '../../i18n/index.ts'
import type { AdminKind } from '../kind.ts'
import { FirstChoice } from './first-choice.tsx'
import { SettingsFields } from './settings-fields.tsx'

export const survey: AdminKind = {
  SettingsFields,
  FirstChoice,
  toLabel: (setting) => t.survey.labels[setting as keyof SurveySettings] ?? setting,
  complete,
  unfinished: () => t.survey.unfinished,
  firstStep: () => ({ path: 'questions', label: t.survey.questionsStep, hint: t.survey.questionsStepHint }),
}

/** Without the version, which is the service's to count, and without texts and a link that nobody wrote. */
function complete({ version: _, thanks, link, ...settings }: Record<string, unknown>) {
  const { label = {}, url = '' } = (link ?? {}) as Partial<NonNullable<SurveySettings['link']>>
  const [ownThanks, ownLabel] = [listWritten(thanks ?? {}), listWritten(label)]
  const hasLink = url.trim() !== '' || Object.keys(ownLabel).length > 0
  return {
    ...settings,
    ...(Object.keys(ownThanks).length > 0 && { thanks: ownThanks }),
    ...(hasLink && { link: { label: ownLabel, url: url.trim() } }),
  }
}

const listWritten = (words: object): Record<string, string> =>
  Object.fromEntries(Object.entries(words).filter(([, text]) => text.trim() !== ''))
