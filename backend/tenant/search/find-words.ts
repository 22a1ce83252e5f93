import type { Language } from '../../contracts/primitives.ts'
import { stemWord, toStems } from './stem.ts'

/** What was searched for, ready to be looked up in texts. */
export interface Search {
  stems: readonly string[]
  language: Language
}

export const toSearch = (query: string, language: Language): Search => ({ stems: toStems(query, language), language })

/** Where the words stand that the search finds, in any inflection and in compounds: start and end offsets, in order. */
export function findWords(text: string, { stems, language }: Search): [number, number][] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].flatMap(({ 0: word, index }) => {
    const stem = stemWord(word, language)
    return stems.some((wanted) => stem.startsWith(wanted)) ? [[index, index + word.length] as [number, number]] : []
  })
}
