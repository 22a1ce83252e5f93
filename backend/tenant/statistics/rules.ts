import type { Counted, Counts, StatisticsRange } from '../../contracts/statistics.ts'

const dayLength = 24 * 3600_000

/** sv-SE writes dates as ISO 8601 does. */
const days = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' })

/** The day that it is at this instant where the kommun is, as in `2026-11-24`. */
export const toDay = (at: number): string => days.format(at)

export const addDays = (day: string, number: number): string =>
  new Date(Date.parse(day) + number * dayLength).toISOString().slice(0, 10)

export type Unit = 'day' | 'week' | 'month'

/** The days that a range covers; `first` is the oldest there is anything to tell of. */
export function toSpan(range: StatisticsRange, today: string, first = today): { from: string; to: string; unit: Unit } {
  if (range === 'all') return { from: first < today ? first : today, to: today, unit: chooseUnit(first, today) }
  const from = addDays(today, 1 - Number(range))
  return { from, to: today, unit: chooseUnit(from, today) }
}

/** So that a chart has some sixty points at most, or a month each. */
function chooseUnit(from: string, to: string): Unit {
  const length = (Date.parse(to) - Date.parse(from)) / dayLength
  if (length <= 60) return 'day'
  return length <= 366 ? 'week' : 'month'
}

/** The first day of the week (Monday) or month that a day belongs to. */
export function toPeriod(day: string, unit: Unit): string {
  if (unit === 'day') return day
  if (unit === 'month') return `${day.slice(0, 8)}01`
  return addDays(day, -((new Date(day).getUTCDay() + 6) % 7))
}

interface DayCount {
  day: string
  what: Counted
  count: number
}

/** The numbers by period, with zeros where nothing happened; the first period begins where the span does. */
export function toPeriods(rows: readonly DayCount[], { from, to, unit }: ReturnType<typeof toSpan>) {
  const periods = new Map<string, Counts & { from: string }>()
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const period = toPeriod(day, unit)
    if (!periods.has(period)) periods.set(period, { from: day, ...noCounts() })
  }
  for (const row of rows) {
    const period = periods.get(toPeriod(row.day, unit))
    if (period) add(period, row)
  }
  return [...periods.values()]
}

export function sumUp(rows: readonly Pick<DayCount, 'what' | 'count'>[]): Counts {
  const totals = noCounts()
  for (const row of rows) add(totals, row)
  return totals
}

const noCounts = (): Counts => ({ opened: 0, sent: 0, submissions: 0, supports: 0, comments: 0 })

function add(counts: Counts, { what, count }: Pick<DayCount, 'what' | 'count'>) {
  if (what === 'sent' || what === 'imported') counts.submissions += count
  if (what !== 'imported') counts[what] += count
}
