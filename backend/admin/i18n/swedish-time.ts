const clock = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Stockholm' })

/** `2026-10-14T12:05:00Z` → `2026-10-14T14:05`, as a `datetime-local` field has it. */
export const toSwedishTime = (time: string) => clock.format(new Date(time)).replace(' ', 'T')

/**
 * `2026-10-14T14:05` by the clock in Sweden → ISO 8601 in UTC; null for an empty field. A time that summer time
 * skips becomes the moment an hour later by the clock, one that it repeats the first of the two.
 */
export function fromSwedishTime(local: string): string | null {
  const asUtc = Date.parse(`${local}Z`)
  if (Number.isNaN(asUtc)) return null
  const candidates = [2, 1].map((hours) => new Date(asUtc - hours * 3_600_000).toISOString())
  return candidates.find((time) => toSwedishTime(time) === local.slice(0, 16)) ?? candidates[1] ?? null
}
