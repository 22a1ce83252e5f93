import type { Language } from '../../backend/contracts/primitives.ts'
import type { Forms } from './texts.ts'

/** Where each language's numbers and dates come from. */
const formats = { sv: 'sv-SE', en: 'en-GB' } satisfies Record<Language, string>

/** The primary subtag when there are texts in it (`en-GB` → `en`), else `fallback`. */
export function chooseLanguage(wanted: string | null | undefined, fallback: Language): Language {
  const primary = (wanted ?? '').toLowerCase().split('-')[0] ?? ''
  return primary in formats ? (primary as Language) : fallback
}

/** Puts values into a text's `{names}`. */
export function fill(text: string, values: Record<string, string>): string {
  return text.replace(/{(\w+)}/g, (whole, name) => values[name] ?? whole)
}

/** One language's way with numbers and dates; the time zone is always the kommun's. Formatters are dear to make. */
export class Locale {
  readonly language: Language
  readonly #tag: string
  #numbers?: Intl.NumberFormat
  #plurals?: Intl.PluralRules
  readonly #dates: Record<string, Intl.DateTimeFormat> = {}

  constructor(language: Language) {
    this.language = language
    this.#tag = formats[language]
  }

  number(value: number): string {
    this.#numbers ??= new Intl.NumberFormat(this.#tag)
    return this.#numbers.format(value)
  }

  /** The form that the number asks for, with the number in it. */
  count(forms: Forms, n: number): string {
    this.#plurals ??= new Intl.PluralRules(this.#tag)
    return fill(forms[this.#plurals.select(n)] ?? forms.other, { n: this.number(n) })
  }

  /** "14 oktober 2026", and with the time "14 oktober 2026 kl. 14:05". */
  date(iso: string, timeStyle?: 'short'): string {
    const options = { dateStyle: 'long', timeStyle, timeZone: 'Europe/Stockholm' } as const
    const format = this.#dates[`${timeStyle}`] ?? new Intl.DateTimeFormat(this.#tag, options)
    this.#dates[`${timeStyle}`] = format
    return format.format(new Date(iso))
  }
}
