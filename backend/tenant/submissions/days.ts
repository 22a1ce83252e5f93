import { toDay } from '../statistics/rules.ts'

const hour = 3600_000

/** The instant at which a day, as in `2026-11-24`, begins in Europe/Stockholm: one or two hours before it does in UTC. */
export function toDayStart(day: string): number {
  const utc = Date.parse(day)
  return toDay(utc - 2 * hour) === day ? utc - 2 * hour : utc - hour
}
