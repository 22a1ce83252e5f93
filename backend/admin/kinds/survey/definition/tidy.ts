import type { SurveyDefinition } from '../../../../contracts/kinds/survey/definition.ts'
import type { Words } from '../../../../contracts/kinds/survey/questions.ts'

/** As it is sent: translations that were not written are left out, and so are texts that nobody needs to write. */
export const tidy = (definition: SurveyDefinition): SurveyDefinition => clean(definition) as SurveyDefinition

function clean(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(clean)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).map(([name, inner]) => [name, isWords(inner) ? tidyWords(inner) : clean(inner)])
  return Object.fromEntries(
    entries.filter(([name, inner]) => name === 'label' || !isWords(inner) || Object.keys(inner as Words).length > 0),
  )
}

const isWords = (value: unknown): value is Words =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.keys(value).every((name) => name === 'sv' || name === 'en')

const tidyWords = (words: Words): Words =>
  Object.fromEntries(
    Object.entries(words)
      .map(([name, text]) => [name, text.trim()] as const)
      .filter(([, text]) => text),
  )
