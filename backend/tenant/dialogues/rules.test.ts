import { expect, test } from 'vitest'
import { computeAvailability } from './rules.ts'

const now = Date.parse('2026-05-01T12:00:00.000Z')
const hour = 3600_000
const always = { opens_at: null, closes_at: null }

test.each([
  ['draft', { state: 'draft', ...always }],
  ['open', { state: 'open', ...always }],
  ['closed', { state: 'closed', ...always }],
  ['closed', { state: 'archived', ...always }],
  ['scheduled', { state: 'open', opens_at: now + 1, closes_at: null }],
  ['open', { state: 'open', opens_at: now, closes_at: null }],
  ['open', { state: 'open', opens_at: now - hour, closes_at: now + 1 }],
  ['closed', { state: 'open', opens_at: now - hour, closes_at: now }],
  ['closed', { state: 'closed', opens_at: now + hour, closes_at: null }],
  ['draft', { state: 'draft', opens_at: now - hour, closes_at: now + hour }],
] as const)('%s by the clock: %j', (availability, dialogue) => {
  expect(computeAvailability(dialogue, 'active', now)).toBe(availability)
  expect(computeAvailability(dialogue, 'paused', now)).toBe('paused')
})
