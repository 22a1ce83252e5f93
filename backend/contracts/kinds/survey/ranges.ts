/** A number, and how many said it. */
export interface Weighted {
  value: number
  count: number
}

/** Numbers from one on until another, which is left out. */
export interface NumberRange {
  from: number
  to: number
  count: number
}

/** More different values than these are told as ranges. */
export const fewValues = 12
const mostRanges = 10

/** Numbers in steps of equal width: 1, 2 or 5 times a power of ten, so that a reader can tell where they begin. */
export function toNumberRanges(given: readonly Weighted[]): NumberRange[] {
  const values = given.filter(({ count }) => count > 0).map(({ value }) => value)
  if (values.length === 0) return []
  const [lowest, highest] = values.reduce(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity],
  )
  const width = toRoundStep((highest - lowest) / mostRanges)
  const first = Math.floor(lowest / width)
  const ranges = Array.from({ length: Math.floor(highest / width) - first + 1 }, (_, index) => ({
    from: round((first + index) * width),
    to: round((first + index + 1) * width),
    count: 0,
  }))
  for (const { value, count } of given) {
    const range = ranges[Math.floor(value / width) - first]
    if (range) range.count += count
  }
  return ranges
}

function toRoundStep(least: number): number {
  if (least <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(least))
  return ([1, 2, 5, 10].find((factor) => factor * power >= least) ?? 10) * power
}

/** Without what binary fractions leave behind: 0.30000000000000004 → 0.3 */
const round = (value: number) => Number(value.toPrecision(12))

/**
 * Days as they are while they are few, else by month, by year, by decade: the beginning of the dates that belong
 * together, as `2026-03`, `2026` or `202`.
 */
export function toPeriods(given: readonly { value: string; count: number }[]): { value: string; count: number }[] {
  const by = (length: number) => Map.groupBy(given, ({ value }) => value.slice(0, length))
  const grouped = [by(10), by(7), by(4)].find(({ size }) => size <= fewValues) ?? by(3)
  return [...grouped]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([value, all]) => ({ value, count: all.reduce((sum, { count }) => sum + count, 0) }))
}

/** A month, a year or a decade for a reader: `202` is 2020–2029. */
export const namePeriod = (period: string) => (period.length === 3 ? `${period}0–${period}9` : period)
