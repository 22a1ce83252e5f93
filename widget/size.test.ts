import { describe, expect, it } from 'vitest'
import { measureSizes } from './size.ts'

const budgets: [name: RegExp, bytes: number][] = [
  [/survey, first view/, 12_000],
  [/first.view/, 10_000],
  // Checking and sending, with the proof and the device; fetched while the second question is read.
  [/survey-review/, 4_300],
  // Asking for a code brings its field and its sending with it; only surveys that take codes fetch it.
  [/survey-participation/, 2_600],
  // Tables for every type of question, ranges of numbers and days among them.
  [/survey-results/, 2_400],
  [/proposals-form/, 5_000],
  [/proposals-(detail|commenting)/, 5_000],
  [/proposals-(mail|flag|review|pictures|comments)/, 3_000],
  [/proposals-outcome/, 2_500],
  [/^loader/, 1_500],
  // A whole kind in all languages: for pages that pin its bytes, and pay for that.
  [/^proposals\.js/, 32_000],
  [/^survey\.js/, 25_000],
  [/./, 2_000],
]

/** The locked file is everything in one: it is asked for by name, never by a first view. */
const sizes = measureSizes().filter(({ name }) => !name.endsWith('-first-view.js'))

describe('transferred bytes', () => {
  it.each(sizes)('$name: $brotli', ({ name, brotli }) => {
    const budget = budgets.find(([pattern]) => pattern.test(name))?.[1]
    expect(brotli).toBeLessThanOrEqual(budget ?? 0)
  })
})
