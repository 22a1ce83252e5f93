import { expect, test } from 'vitest'
import { toDay, toPeriod, toPeriods, toSpan } from './rules.ts'

test.each([
  ['2026-11-24T22:59:59.999Z', '2026-11-24'],
  ['2026-11-24T23:00:00.000Z', '2026-11-25'],
  ['2026-07-01T21:59:59.999Z', '2026-07-01'],
  ['2026-07-01T22:00:00.000Z', '2026-07-02'],
])('%s is %s in Sweden, in winter and in summer', (instant, day) => {
  expect(toDay(Date.parse(instant))).toBe(day)
})

test.each([
  ['7', '2026-11-18', 'day'],
  ['30', '2026-10-26', 'day'],
  ['365', '2025-11-25', 'week'],
  ['all', '2023-01-15', 'month'],
] as const)('the range %s begins on %s and is told by %s', (range, from, unit) => {
  expect(toSpan(range, '2026-11-24', '2023-01-15')).toEqual({ from, to: '2026-11-24', unit })
})

test('everything there is begins today when there is nothing, or only what is to come', () => {
  expect(toSpan('all', '2026-11-24')).toEqual({ from: '2026-11-24', to: '2026-11-24', unit: 'day' })
  expect(toSpan('all', '2026-11-24', '2027-01-01').from).toBe('2026-11-24')
})

test('weeks begin on Mondays, also across a new year', () => {
  expect(['2026-11-23', '2026-11-29', '2027-01-01'].map((day) => toPeriod(day, 'week'))).toEqual([
    '2026-11-23',
    '2026-11-23',
    '2026-12-28',
  ])
})

test('periods have no gaps, and the first begins where the span does', () => {
  const rows = [
    { day: '2026-11-18', what: 'imported', count: 2 },
    { day: '2026-12-02', what: 'supports', count: 3 },
    { day: '2026-12-01', what: 'supports', count: -1 },
  ] as const
  const periods = toPeriods(rows, { from: '2026-11-18', to: '2026-12-02', unit: 'week' })
  expect(periods.map(({ from, submissions, supports }) => [from, submissions, supports])).toEqual([
    ['2026-11-18', 2, 0],
    ['2026-11-23', 0, 0],
    ['2026-11-30', 0, 2],
  ])
})
