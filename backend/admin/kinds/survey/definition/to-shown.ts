import type { PublicSurveySettings, SurveySettings } from '../../../../contracts/kinds/survey/definition.ts'
import type { Language } from '../../../../contracts/primitives.ts'
import { toWord } from './words.ts'

/** What is new has a name of its own still, which the widget wouldn't take for one. */
const toName = (id: string) => id.replace('~', 'new-')

/**
 * A survey as a citizen would meet it in one language, finished or not: what isn't written yet is an ellipsis. Nobody
 * who tries it needs a code.
 */
export const toShown = ({ definition, ...settings }: SurveySettings, language: Language): PublicSurveySettings =>
  translate({ ...settings, answers: 'unlimited', pages: definition.pages }, language) as PublicSurveySettings

function translate(value: unknown, language: Language): unknown {
  if (typeof value === 'string') return toName(value)
  if (Array.isArray(value)) return value.map((item) => translate(item, language))
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).flatMap(([name, inner]): [string, unknown][] => {
    if (!isWords(inner)) return [[name, translate(inner, language)]]
    const isOptional = name !== 'label' && toWord(inner, language, '') === ''
    return isOptional ? [] : [[name, toWord(inner, language)]]
  })
  return Object.fromEntries(entries)
}

const isWords = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).every((name) => name === 'sv' || name === 'en')
