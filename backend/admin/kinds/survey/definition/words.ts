import type { Words } from '../../../../contracts/kinds/survey/questions.ts'
import type { Language } from '../../../../contracts/primitives.ts'

/** A text in the wanted language, else in any that it has. */
export const toWord = (words: Words | undefined, language: Language, fallback = '…'): string =>
  words?.[language]?.trim() || Object.values(words ?? {}).find((text) => text.trim()) || fallback

/** Whether anything has been translated into another language than the survey's own. */
export const hasTranslation = (value: unknown, language: Language): boolean => {
  if (value === null || typeof value !== 'object') return false
  return Object.entries(value).some(
    ([name, inner]) =>
      ((name === 'sv' || name === 'en') && name !== language && typeof inner === 'string' && inner !== '') ||
      hasTranslation(inner, language),
  )
}
