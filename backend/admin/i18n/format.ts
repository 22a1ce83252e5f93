import { language } from './index.ts'

const locales = { sv: 'sv-SE', en: 'en-GB' } as const
const timeZone = 'Europe/Stockholm'

const once = <T>(make: (locale: string) => T) => {
  let made: T | undefined
  return () => (made ??= make(locales[language]))
}

const number = once((locale) => new Intl.NumberFormat(locale))
const percent = once((locale) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }))
const ratio = once(
  (locale) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1, roundingMode: 'floor' }),
)
const date = once((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }))
const shortDate = once(() => new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone }))
const moment = once((locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone }))
const shortMoment = once(() => new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone }))
const collator = once((locale) => new Intl.Collator(locale, { numeric: true }))

/** How numbers and times are written, always by the clock in Sweden. */
export const format = {
  /** "12 345", with a no-break space */
  number: (value: number) => number().format(value),
  /** `0.42` → "42 %" */
  percent: (share: number) => percent().format(share),
  /** `4.48` → "4,4:1": never more than it is */
  ratio: (value: number) => `${ratio().format(value)}:1`,
  /** "14 oktober 2026" */
  date: (time: string) => date().format(new Date(time)),
  /** "14 oktober 2026 kl. 14:05" */
  moment: (time: string) => moment().format(new Date(time)),
  /** "2026-10-14", for tables */
  shortDate: (time: string) => shortDate().format(new Date(time)),
  /** "2026-10-14 14:05", for tables */
  shortMoment: (time: string) => shortMoment().format(new Date(time)),
  /** Orders texts as the language does. */
  compare: (a: string, b: string) => collator().compare(a, b),
}
