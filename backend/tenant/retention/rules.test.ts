import { expect, test } from 'vitest'
import { addMonths, computeClosedAt, computeCutoff } from './rules.ts'

const at = (time: string) => Date.parse(`${time}T12:00:00.000Z`)

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-02-29', 12, '2029-02-28'],
  ['2026-11-24', 24, '2028-11-24'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-01-15', -2, '2025-11-15'],
])('%s and %i months make %s', (from, months, to) => {
  expect(new Date(addMonths(at(from), months)).toISOString()).toBe(`${to}T12:00:00.000Z`)
})

const now = at('2026-06-15')
const open = { state: 'open', closes_at: null, closed_at: null } as const

test.each([
  ['open', open, null],
  ['open until later', { ...open, closes_at: now + 1 }, null],
  ['over by the clock', { ...open, closes_at: now - 5 }, now - 5],
  ['closed by hand', { ...open, state: 'closed', closed_at: now - 9 }, now - 9],
  ['closed by hand after its time', { ...open, state: 'archived', closes_at: now - 9, closed_at: now - 5 }, now - 9],
  ['opened again', { ...open, closed_at: now - 9 }, null],
  ['a draft again', { ...open, state: 'draft', closes_at: now - 9 }, null],
] as const)('a dialogue that is %s closed when it did', (_, dialogue, closed) => {
  expect(computeClosedAt(dialogue, now)).toBe(closed)
})

test('a rule’s time comes for each submission, or for all of a dialogue at once', () => {
  const bySubmission = { from: 'submission', months: 1 } as const
  expect(computeCutoff(bySubmission, null, now)).toBe(at('2026-05-15'))
  const byClosing = { from: 'closing', months: 1 } as const
  expect(computeCutoff(byClosing, null, now)).toBe(null)
  expect(computeCutoff(byClosing, at('2026-05-16'), now)).toBe(null)
  expect(computeCutoff(byClosing, at('2026-05-15'), now)).toBe(now)
})
