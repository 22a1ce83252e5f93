import { describe, expect, it } from 'vitest'
import { chooseLanguage, fill, Locale } from './locale.ts'
import { languages } from './texts.ts'

const swedish = await languages.sv()

function flatten(value: object, path = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? [[`${path}.${key}`, inner] as [string, string]] : flatten(inner, `${path}.${key}`),
  )
}

const placeholders = (text: string) => [...text.matchAll(/{\w+}/g)].map(String).sort()

describe.each(Object.keys(languages) as (keyof typeof languages)[])('the texts in %s', async (language) => {
  const texts = await languages[language]()

  it('say everything that the Swedish ones say', () => {
    expect(flatten(texts).map(([key]) => key)).toEqual(flatten(swedish).map(([key]) => key))
  })

  it('fill in the same things', () => {
    const originals = new Map(flatten(swedish))
    for (const [key, text] of flatten(texts)) {
      expect([key, placeholders(text)]).toEqual([key, placeholders(originals.get(key) ?? '')])
    }
  })

  it('leave nothing empty', () => {
    for (const [key, text] of flatten(texts)) expect([key, text.length > 0]).toEqual([key, true])
  })
})

const tags = { sv: 'sv-SE', en: 'en-GB' }

describe.each(Object.entries(tags))('the locale %s', async (name, tag) => {
  const language = name as keyof typeof tags
  const locale = new Locale(language, (await languages[language]()).proposals)
  const timeZone = 'Europe/Stockholm'

  it('writes numbers as the country does', () => {
    const format = new Intl.NumberFormat(tag)
    for (const n of [0, 7, 999, 1000, 12_345, 1_234_567]) expect(locale.number(n)).toBe(format.format(n))
  })

  it('writes dates and times as the country does, by the kommun’s clock', () => {
    const date = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone })
    const dateTime = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short', timeZone })
    const step = 5 * 3600_000 + 1800_000
    for (let time = Date.UTC(2026, 0, 1); time < Date.UTC(2029, 0, 1); time += step) {
      const iso = new Date(time).toISOString()
      expect(locale.date(iso)).toBe(date.format(time).replaceAll(' ', '\u00a0'))
      expect(locale.dateTime(iso).replaceAll('\u00a0', ' ')).toBe(dateTime.format(time))
    }
  })

  it.each([
    '2026-03-29T00:59:59.999Z',
    '2026-03-29T01:00:00.000Z',
    '2026-10-25T00:59:59.999Z',
    '2026-10-25T01:00:00.000Z',
  ])('changes its clock with the country at %s', (iso) => {
    const format = new Intl.DateTimeFormat('sv-SE', { timeStyle: 'short', timeZone })
    expect(locale.dateTime(iso)).toContain(format.format(new Date(iso)))
  })
})

describe('a locale', () => {
  it('takes the form that the number asks for', () => {
    const votes = { one: '{n} röst', other: '{n} röster' }
    const locale = new Locale('sv', swedish.proposals)
    expect([0, 1, 2].map((n) => locale.count(votes, n))).toEqual(['0 röster', '1 röst', '2 röster'])
  })

  it('is chosen by the primary subtag, and falls back when there are no texts', () => {
    expect(chooseLanguage('en-GB', 'sv')).toBe('en')
    expect(chooseLanguage('fi', 'sv')).toBe('sv')
    expect(chooseLanguage('', 'en')).toBe('en')
    expect(Object.keys(languages)).toEqual(Object.keys(tags))
  })

  it('puts values in as they are, whatever they contain', () => {
    expect(fill('{a} och {b}', { a: '{b}', b: '$&' })).toBe('{b} och $&')
  })
})
