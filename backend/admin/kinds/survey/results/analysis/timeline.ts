export interface Day {
  /** As in `2026-10-14`. */
  day: string
  count: number
}

const day = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Stockholm' })
const length = 86_400_000

/** How many came on each day by the clock in Sweden, from the first to the last, days without any included. */
export function countByDay(responses: readonly { createdAt: string }[]): Day[] {
  const counts = new Map<string, number>()
  for (const { createdAt } of responses) {
    const key = day.format(new Date(createdAt))
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const days = [...counts.keys()].toSorted()
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return []
  const all: Day[] = []
  for (let at = Date.parse(first); at <= Date.parse(last); at += length) {
    const name = new Date(at).toISOString().slice(0, 10)
    all.push({ day: name, count: counts.get(name) ?? 0 })
  }
  return all
}
