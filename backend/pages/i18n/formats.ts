import type { Language } from '../../contracts/primitives.ts'

const locales = { sv: 'sv-SE', en: 'en-GB' } as const satisfies Record<Language, string>
const timeZone = 'Europe/Stockholm'

/** Formatters are dear to make and safe to share: one set a language, made when first asked for. */
const made = new Map<Language, ReturnType<typeof createFormats>>()

function createFormats(language: Language) {
  const locale = locales[language]
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone })
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone })
  const number = new Intl.NumberFormat(locale)
  return {
    /** "14 oktober 2026" */
    date: (time: string) => date.format(new Date(time)),
    /** "14 oktober 2026 kl. 14:05" */
    moment: (time: string) => moment.format(new Date(time)),
    /** "12 345", with a no-break space */
    number: (value: number) => number.format(value),
  }
}

/** How dates and numbers are written in a language, always by the clock in Sweden. */
export function formatsFor(language: Language) {
  const found = made.get(language) ?? createFormats(language)
  made.set(language, found)
  return found
}
