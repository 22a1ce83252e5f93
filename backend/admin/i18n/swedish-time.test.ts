import { describe, expect, it } from 'vitest'
import { fromSwedishTime, toSwedishTime } from './swedish-time.ts'

describe('a moment by the clock in Sweden', () => {
  it.each([
    ['2026-10-14T12:05:00.000Z', '2026-10-14T14:05'],
    ['2026-12-14T12:05:00.000Z', '2026-12-14T13:05'],
    ['2026-06-30T22:30:00.000Z', '2026-07-01T00:30'],
  ])('%s is %s, and back', (utc, local) => {
    expect(toSwedishTime(utc)).toBe(local)
    expect(fromSwedishTime(local)).toBe(utc)
  })

  it('an hour that comes twice is the first of the two', () => {
    expect(fromSwedishTime('2026-10-25T02:30')).toBe('2026-10-25T00:30:00.000Z')
  })

  it('an hour that summer time skips is the one after', () => {
    expect(toSwedishTime(fromSwedishTime('2026-03-29T02:30') ?? '')).toBe('2026-03-29T03:30')
  })

  it('an empty field is no moment', () => {
    expect(fromSwedishTime('')).toBeNull()
  })
})
