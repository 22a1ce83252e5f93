// Files write numbers and times in their own ways. What can't be understood passes through as it is, so that
// the schema refuses it with the field's name.

/** Numbers as text, text without white space around it; nothing for what says nothing. */
export function toText(value: unknown): unknown {
  if (typeof value === 'number') return String(value)
  if (value === null) return undefined
  return typeof value === 'string' ? value.trim() || undefined : value
}

/** `1 204` as 1204. */
export function toNumber(value: unknown): unknown {
  const text = toText(value)
  return typeof text === 'string' && /^\d[\d\s]*$/.test(text) ? Number(text.replace(/\s/g, '')) : text
}

const swedishTime = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)$/

/** A date, a Swedish local time or a time with its zone, as an instant in UTC. */
export function toTime(value: unknown): unknown {
  const text = toText(value)
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\d/.test(text)) return text
  const [, day, time] = swedishTime.exec(text) ?? []
  const milliseconds = day ? fromStockholm(`${day}T${time}Z`) : Date.parse(text)
  return Number.isNaN(milliseconds) ? text : new Date(milliseconds).toISOString()
}

const stockholm = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Stockholm', timeZoneName: 'longOffset' })

function fromStockholm(asIfUtc: string) {
  const milliseconds = Date.parse(asIfUtc)
  if (Number.isNaN(milliseconds)) return milliseconds
  const zone = stockholm.formatToParts(milliseconds).find(({ type }) => type === 'timeZoneName')?.value
  return Date.parse(asIfUtc.replace('Z', zone?.slice(3) || 'Z'))
}
