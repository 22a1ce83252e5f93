import type { Locale } from './locale.ts'

/** A number with its decimals, if it has any. `sign` stands before them. */
export function formatDecimal(locale: Locale, sign: string, value: number): string {
  const [whole = '', part] = String(value).split('.')
  return locale.number(Number(whole)) + (part ? sign + part : '')
}
