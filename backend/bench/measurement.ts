/** One line of the table. */
export interface Measurement {
  what: string
  /** With its unit, as it is to be read. */
  value: string
  /** The figure as a share of the bare Hono hello's in the same rounds. */
  ratio?: number
  /** In words; absent for what is told but not judged. */
  target?: string
  met?: boolean
}

/** Judges a figure that must not be smaller. */
export const atLeast = (figure: number, least: number, words = `≥ ${least}`) => ({
  target: words,
  met: figure >= least,
})

/** Judges a figure that must not be larger. */
export const atMost = (figure: number, most: number, words = `≤ ${most}`) => ({ target: words, met: figure <= most })

/** @param share 0.5 for the median, 0.95 for what only one in twenty exceeds */
export function quantile(figures: number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const median = (figures: number[]) => quantile(figures, 0.5)

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })

export const formatCount = (count: number) => whole.format(count)

export const formatRate = (perSecond: number) => `${formatCount(perSecond)}/s`
