import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SurveyDefinition } from '../../../../../contracts/kinds/survey/definition.ts'
import { toNumberRanges } from '../../../../../contracts/kinds/survey/ranges.ts'
import type { StoredResponse } from '../../../../../contracts/kinds/survey/results.ts'
import { anyResponse, countResponses, toTally } from '../../../../../test/support/surveys/any-response.ts'
import { questionnaire } from '../../../../../test/support/surveys/questionnaire.ts'
import { listAsked } from './catalogue.ts'
import { crossTabulate } from './cross-tabulate.ts'
import { readResponses } from './read-responses.ts'
import { computeNps, computeStatistics } from './statistics.ts'
import { tally } from './tally.ts'
import { countByDay } from './timeline.ts'
import { listVariables } from './variables.ts'

const definition = SurveyDefinition.parse(questionnaire)
const questions = listAsked(definition, []).map(({ question }) => question)
const responses = fc.array(anyResponse(definition), { maxLength: 40 })
/** The same table by another road: every pair of a response counted by its name. */
const said = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).map(String)

describe('counting', () => {
  it('agrees with a count made in another way, whatever was answered', () => {
    fc.assert(
      fc.property(responses, (all) => {
        expect(toTally(tally(questions, all))).toEqual(countResponses(definition, all))
      }),
      { numRuns: 30 },
    )
  })

  it('of two questions against each other counts every pair among those who answered both', () => {
    fc.assert(
      fc.property(responses, (all) => {
        const table = crossTabulate(questions, all, { rows: { question: 'used' }, columns: { question: 'trust' } })
        const both = all.filter(({ answers }) => answers.used !== undefined && answers.trust !== undefined)
        expect(table.total).toBe(both.length)
        for (const [row, option] of table.rows.entries()) {
          for (const [column, step] of table.columns.entries()) {
            const expected = both.filter(
              ({ answers }) => said(answers.used).includes(option) && String(answers.trust) === step,
            ).length
            expect(table.counts[row]?.[column]).toBe(expected)
          }
          expect(table.rowTotals[row]).toBe(both.filter(({ answers }) => said(answers.used).includes(option)).length)
        }
        // One step is chosen of a scale, so its columns add up to everybody.
        expect(table.columnTotals.reduce((sum, count) => sum + count, 0)).toBe(both.length)
      }),
      { numRuns: 30 },
    )
  })

  it('takes a matrix row by row', () => {
    const variables = listVariables(questions).filter(({ question }) => question === 'satisfaction')
    expect(variables.map(({ row }) => row)).toEqual(['o1', 'o2', 'o3'])
    const answers = { satisfaction: { o1: 'o3', o2: 'o1', o3: 'o1' }, mood: 4 }
    const table = crossTabulate(questions, [{ answers }], {
      rows: { question: 'satisfaction', row: 'o1' },
      columns: { question: 'mood' },
    })
    expect(table.counts[2]).toEqual([0, 0, 0, 1, 0])
    expect(table.rowTotals).toEqual([0, 0, 1])
  })

  it('of days is by the clock in Sweden, with the days between', () => {
    const at = (createdAt: string) => ({ createdAt })
    expect(
      countByDay([at('2026-03-28T23:30:00.000Z'), at('2026-03-28T22:30:00.000Z'), at('2026-03-30T22:30:00.000Z')]),
    ).toEqual([
      { day: '2026-03-28', count: 1 },
      { day: '2026-03-29', count: 1 },
      { day: '2026-03-30', count: 0 },
      { day: '2026-03-31', count: 1 },
    ])
  })
})

describe('figures', () => {
  it('are those of all answers written out one by one', () => {
    const weighted = fc.array(
      fc.record({ value: fc.integer({ min: -50, max: 50 }), count: fc.integer({ max: 5, min: 0 }) }),
    )
    fc.assert(
      fc.property(weighted, (given) => {
        const all = given.flatMap(({ value, count }) => Array<number>(count).fill(value)).toSorted((a, b) => a - b)
        const found = computeStatistics(given)
        expect(found === undefined).toBe(all.length === 0)
        if (!found) return
        const middle = all.length / 2
        const median = ((all[Math.ceil(middle) - 1] ?? 0) + (all[Math.floor(middle)] ?? 0)) / 2
        expect(found).toMatchObject({ answers: all.length, lowest: all[0], highest: all.at(-1), median })
        expect(found.mean).toBeCloseTo(all.reduce((sum, value) => sum + value, 0) / all.length)
        const ranges = toNumberRanges(given)
        expect(ranges.reduce((sum, { count }) => sum + count, 0)).toBe(all.length)
      }),
    )
  })

  it('NPS goes from −100 to 100, and seven and eight count for neither side', () => {
    const one = (...values: number[]) => computeNps(values.map((value) => ({ value, count: 1 })))
    expect([one(10, 9), one(6, 0), one(7, 8), one(10, 6), one()]).toEqual([100, -100, 0, 0, undefined])
  })
})

describe('reading the stream of responses', () => {
  it('puts lines together that come in pieces, in the middle of letters too, and masks identity numbers', async () => {
    const stored = { answers: { more: 'Å, ring 19121212-1212', grade: 4 }, others: { used: '191212121212' } }
    const bytes = new TextEncoder().encode(`${JSON.stringify(stored)}\n${JSON.stringify(stored)}`)
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte))
        controller.close()
      },
    })
    const read = (await readResponses(stream)) as Pick<StoredResponse, 'answers' | 'others'>[]
    expect(read).toHaveLength(2)
    expect(read[1]).toEqual({
      answers: { more: `Å, ring ${'•'.repeat(13)}`, grade: 4 },
      others: { used: '•'.repeat(12) },
    })
  })
})
