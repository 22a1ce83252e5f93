import { expect, test } from 'vitest'
import { toMatchExpression, toStems } from './stem.ts'

test.each([
  ['lekplats lekplatsen lekplatser LEKPLATSERNA lekplatsens', 'lekplat'],
  ['bänk bänken bänkar bänkarna', 'bänk'],
  ['kurs kursen kurser', 'kur'],
  ['buss bussen bussar', 'buss'],
  ['gunga gungor gungorna', 'gung'],
])('the words %s have one stem', (words, stem) => {
  expect(new Set(toStems(words, 'sv'))).toEqual(new Set([stem]))
})

test('å, ä and ö are kept apart, however they are composed', () => {
  expect(toStems('ängen', 'sv')).not.toEqual(toStems('angen', 'sv'))
  expect(toStems('a\u0308ngen', 'sv')).toEqual(toStems('ängen', 'sv'))
})

test('an expression quotes every word and asks for all of them', () => {
  expect(toMatchExpression('lekplatsen OR "bänkar"', 'sv')).toBe('"lekplat"* AND "or"* AND "bänk"*')
  expect(toMatchExpression('!? … 🙂', 'sv')).toBeUndefined()
  expect(toMatchExpression(Array(50).fill('ord').join(' '), 'sv')?.split(' AND ')).toHaveLength(12)
})

test('nothing of the full-text language gets out of its quotes', () => {
  for (const words of ['"', '* ^ : ( )', 'NEAR(a b)', 'heading:x', "'; drop", '\u0000']) {
    expect(
      toMatchExpression(words, 'sv')
        ?.replaceAll(/"[\p{L}\p{N}]+"\*/gu, '')
        .replaceAll(' AND ', '') ?? '',
    ).toBe('')
  }
})
