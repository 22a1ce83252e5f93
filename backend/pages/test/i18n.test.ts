import { expect, test } from 'vitest'
import { formatsFor } from '../i18n/formats.ts'
import { texts } from '../i18n/index.ts'

/** Every text by its path; those with words inside are given the same ones. */
function flatten(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'function') return flatten(value('5', '5'), path)
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, child]) => flatten(child, `${path}/${key}`))
  }
  return [[path, String(value)]]
}

const swedish = new Map(flatten(texts.sv))
const english = new Map(flatten(texts.en))
const sameInBoth = ['/platform/title', '/proposals/status', '/member/roles/moderator', '/personFile/names/text']

test('every text is there in both languages', () => {
  expect([...english.keys()]).toEqual([...swedish.keys()])
  for (const [path, text] of [...swedish, ...english]) expect(text.trim(), path).not.toBe('')
})

test('no text was left untranslated', () => {
  const same = [...swedish].filter(([path, text]) => english.get(path) === text).map(([path]) => path)
  expect(same).toEqual(sameInBoth)
})

test('dates and numbers follow the language, by the clock in Sweden', () => {
  const winter = '2026-12-31T23:30:00.000Z'
  expect(formatsFor('sv').moment(winter)).toBe('1 januari 2027 kl. 00:30')
  expect(formatsFor('sv').date('2026-10-14T12:05:00.000Z')).toBe('14 oktober 2026')
  expect(formatsFor('en').date(winter)).toBe('1 January 2027')
  expect(formatsFor('sv').number(12345)).toBe('12\u00a0345')
  expect(formatsFor('en').number(12345)).toBe('12,345')
})
