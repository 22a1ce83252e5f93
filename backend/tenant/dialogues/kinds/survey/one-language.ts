import { type Language, languages } from '../../../../contracts/primitives.ts'

/** Takes every text in the wanted language, or in the fallback where it hasn't been translated. */
export function toOneLanguage(value: unknown, wanted: Language, fallback: Language): unknown {
  if (Array.isArray(value)) return value.map((item) => toOneLanguage(item, wanted, fallback))
  if (value === null || typeof value !== 'object') return value
  const names = Object.keys(value)
  const isWords = names.length > 0 && names.every((name) => (languages as readonly string[]).includes(name))
  if (isWords) {
    const words: Partial<Record<Language, string>> = value
    return words[wanted] ?? words[fallback] ?? ''
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, toOneLanguage(inner, wanted, fallback)]),
  )
}
