import type { Language } from '../../backend/contracts/primitives.ts'
import type { Formats, Forms } from './texts.ts'

const languages: readonly string[] = ['sv', 'en'] satisfies Language[]
const hour = 3_600_000

/** The primary subtag when there are texts in it (`en-GB` → `en`), else `fallback`. */
export function chooseLanguage(wanted: string | null | undefined, fallback: Language): Language {
  const [primary = ''] = (wanted ?? '').toLowerCase().split('-')
  return languages.includes(primary) ? (primary as Language) : fallback
}

/** Puts values into a text's `{names}`. */
export function fill(text: string, values: Record<string, string>): string {
  return text.replace(/{(\w+)}/g, (whole, name) => values[name] ?? whole)
}

/**
 * One language's way with numbers and dates. `Intl` would know all this, but the first formatter on a page
 * stops a slow phone for a tenth of a second; the tests hold every result against it.
 */
export class Locale {
  readonly language: Language
  readonly #formats: Formats
  readonly #plurals: Intl.PluralRules

  constructor(language: Language, { formats }: { formats: Formats }) {
    this.language = language
    this.#formats = formats
    this.#plurals = new Intl.PluralRules(language)
  }

  /** A whole number, in groups of three. */
  number(value: number): string {
    return String(value).replace(/\B(?=(\d{3})+$)/g, this.#formats.group)
  }

  /** The form that the number asks for, with the number in it. */
  count(forms: Forms, n: number): string {
    return fill(forms[this.#plurals.select(n)] ?? forms.other, { n: this.number(n) })
  }

  /** "14 oktober 2026", by the kommun's clock, in one piece. */
  date(iso: string): string {
    const time = toStockholm(iso)
    const month = this.#formats.months.split(' ')[time.getUTCMonth()]
    return `${time.getUTCDate()}\u00a0${month}\u00a0${time.getUTCFullYear()}`
  }

  /** "14 oktober 2026 kl. 14:05", by the kommun's clock. */
  dateTime(iso: string): string {
    return fill(this.#formats.dateTime, { date: this.date(iso), time: toStockholm(iso).toISOString().slice(11, 16) })
  }
}

/** The instant whose UTC parts are what clocks in Sweden show: an hour ahead, two in summer time. */
function toStockholm(iso: string): Date {
  const time = Date.parse(iso)
  const year = new Date(time).getUTCFullYear()
  const isSummer = time >= lastSunday(year, 2) && time < lastSunday(year, 9)
  return new Date(time + (isSummer ? 2 : 1) * hour)
}

/** When European clocks are changed: at one in the morning, UTC. */
function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0, 1))
  return last.setUTCDate(last.getUTCDate() - last.getUTCDay())
}
