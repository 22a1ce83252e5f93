import type { Weighted } from '../../../../../contracts/kinds/survey/ranges.ts'

export interface Statistics {
  answers: number
  mean: number
  median: number
  lowest: number
  highest: number
}

/** Undefined where nobody has answered. */
export function computeStatistics(given: readonly Weighted[]): Statistics | undefined {
  const sorted = given.filter(({ count }) => count > 0).toSorted((a, b) => a.value - b.value)
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (!first || !last) return undefined
  const answers = sorted.reduce((sum, { count }) => sum + count, 0)
  const sum = sorted.reduce((sum, { value, count }) => sum + value * count, 0)
  /** The value that stands at a place, counted from 1. */
  const at = (place: number) => {
    let passed = 0
    for (const { value, count } of sorted) {
      passed += count
      if (passed >= place) return value
    }
    return last.value
  }
  const median = (at(Math.ceil(answers / 2)) + at(Math.floor(answers / 2) + 1)) / 2
  return { answers, mean: sum / answers, median, lowest: first.value, highest: last.value }
}

/** Net Promoter Score: those at 9 and 10 less those at 6 and below, in percent of all; −100 to 100. */
export function computeNps(given: readonly Weighted[]): number | undefined {
  const count = (isMeant: (value: number) => boolean) =>
    given.reduce((sum, { value, count }) => sum + (isMeant(value) ? count : 0), 0)
  const all = count(() => true)
  if (all === 0) return undefined
  return Math.round(((count((value) => value >= 9) - count((value) => value <= 6)) / all) * 100)
}
