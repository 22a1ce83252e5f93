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
    for (const [key, text] of flatten(texts)) expect([key, text.trim().length > 0]).toEqual([key, true])
  })
})

describe('a locale', () => {
  it('writes numbers and dates as the country does, in the kommun’s time zone', () => {
    const locale = new Locale('sv')
    expect(locale.number(12345)).toBe('12\u00a0345')
    expect(locale.date('2026-10-14T12:05:00.000Z', 'short')).toBe('14 oktober 2026 kl. 14:05')
    expect(locale.date('2026-12-31T23:30:00.000Z')).toBe('1 januari 2027')
  })

  it('takes the form that the number asks for', () => {
    const votes = { one: '{n} röst', other: '{n} röster' }
    const locale = new Locale('sv')
    expect([0, 1, 2].map((n) => locale.count(votes, n))).toEqual(['0 röster', '1 röst', '2 röster'])
  })

  it('is chosen by the primary subtag, and falls back when there are no texts', () => {
    expect(chooseLanguage('en-GB', 'sv')).toBe('en')
    expect(chooseLanguage('fi', 'sv')).toBe('sv')
    expect(chooseLanguage('', 'en')).toBe('en')
  })

  it('puts values in as they are, whatever they contain', () => {
    expect(fill('{a} och {b}', { a: '{b}', b: '$&' })).toBe('{b} och $&')
  })
})
