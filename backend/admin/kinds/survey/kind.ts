import type { SurveyDefinition, SurveySettings } from '../../../contracts/kinds/survey/definition.ts'
import { language, t } from '../../i18n/index.ts'
import type { AdminKind } from '../kind.ts'
import { listChanges } from './definition/list-changes.ts'
import { toWord } from './definition/words.ts'
import { FirstChoice } from './first-choice.tsx'
import { SettingsFields } from './settings-fields.tsx'

export const survey: AdminKind = {
  SettingsFields,
  FirstChoice,
  toLabel: (setting) => t.survey.labels[setting as keyof SurveySettings] ?? setting,
  describeChanges,
  complete,
  unfinished: () => t.survey.unfinished,
  firstStep: () => ({ path: 'questions', label: t.survey.questionsStep, hint: t.survey.questionsStepHint }),
}

function describeChanges(setting: string, before: unknown, after: unknown): string[] {
  if (setting !== 'definition') return []
  const { questions, isRearranged } = listChanges(before as SurveyDefinition, after as SurveyDefinition)
  return [
    ...questions.map(({ what, question }) => t.survey.changes[what](toWord(question.label, language))),
    ...(isRearranged ? [t.survey.changes.rearranged] : []),
  ]
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
