/** Shorter beginnings and endings that words share say nothing about what they mean. */
const shortest = 5

/**
 * How far a word of a text is the word wanted, 0–1, both being stems: the same word or a compound that begins
 * with it is 1; the same beginning counts by its share ("cykelställ", "cykelparkering"), and so does being part
 * of a compound ("ställ" in "cykelställ"). Less than half is chance.
 */
export function computeLikeness(wanted: string, word: string): number {
  const shared = countShared(wanted, word)
  const beginning = shared >= Math.min(shortest - 1, wanted.length) ? shared / wanted.length : 0
  const likeness = Math.max(beginning, isInside(wanted, word) ? 0.75 : 0, isInside(word, wanted) ? 0.6 : 0)
  return likeness >= 0.5 ? likeness : 0
}

/** How much of what is wanted a text has, 0–1: each word counts by the likest one there. */
export function computeCoverage(wanted: readonly string[], words: readonly string[]): number[] {
  return wanted.map((one) =>
    words.reduce((most, word) => (most === 1 ? 1 : Math.max(most, computeLikeness(one, word))), 0),
  )
}

function countShared(one: string, other: string): number {
  let count = 0
  while (count < one.length && one[count] === other[count]) count += 1
  return count
}

/** Whether most of a word stands further on in a longer one. */
function isInside(part: string, whole: string): boolean {
  if (part.length < shortest || whole.length <= part.length) return false
  return whole.includes(toBeginning(part, 0.75), 3)
}

/** The first part of a word, which inflections and other second halves leave alone. */
export const toBeginning = (word: string, share: number) =>
  word.slice(0, Math.max(shortest, Math.ceil(word.length * share)))
