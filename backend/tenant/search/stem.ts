import { stemmer as stemEnglish } from '@orama/stemmers/english'
import { stemmer as stemSwedish } from '@orama/stemmers/swedish'
import type { Language } from '../../contracts/primitives.ts'

/**
 * The stemmer takes the last letter off "lekplats", which could be a genitive, and not off the "lekplats" of
 * "lekplatsen". Taking it off there too makes them one word again.
 */
const stemSwedishWord = (word: string) => stemSwedish(word).replace(/(?<=..[bcdfghjklmnoprtvy])s$/, '')

const stemmers = { sv: stemSwedishWord, en: stemEnglish } satisfies Record<Language, (word: string) => string>

/** The words of a text, lower case, each cut to its stem: "Lekplatsen" and "lekplatser" both become "lekplat". */
export const toStems = (text: string, language: Language): string[] =>
  toWords(text).map((word) => stemmers[language](word))

/** The stem of one word, in any case. */
export const stemWord = (word: string, language: Language): string =>
  stemmers[language](word.normalize('NFC').toLowerCase())

/**
 * A full-text expression that asks for every word in any inflection, and as the beginning of a longer one
 * (Swedish builds compounds); undefined when there is no word in it.
 */
export function toMatchExpression(query: string, language: Language): string | undefined {
  const stems = toStems(query, language).slice(0, 12)
  if (stems.length === 0) return undefined
  return stems.map((stem) => `"${stem}"*`).join(' AND ')
}

const toWords = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []
