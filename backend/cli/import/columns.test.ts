import { expect, test } from 'vitest'
import { mapColumns, pickFields } from './columns.ts'
import { proposalImporter } from './proposals.ts'

const map = (found: string[], given: [string, string][] = []) => mapColumns(found, given, proposalImporter)

test('common names are understood, and what is left over is named', () => {
  const { byField, unused } = map(['id', 'text', 'title', 'label', 'lang', 'district'])
  expect(Object.fromEntries(byField)).toEqual({ id: 'id', heading: 'title', text: 'text' })
  expect(unused).toEqual(['label', 'lang', 'district'])
})

test('Swedish names in any case are understood', () => {
  const { byField } = map(['Diarienummer', 'Rubrik', 'Beskrivning', 'Datum', 'Röster', 'Svar', 'Svar av'])
  expect(Object.fromEntries(byField)).toEqual({
    id: 'Diarienummer',
    heading: 'Rubrik',
    text: 'Beskrivning',
    createdAt: 'Datum',
    supports: 'Röster',
    'response.text': 'Svar',
    'response.by': 'Svar av',
  })
})

test('what is said by hand goes before what is guessed, and a column fills one field', () => {
  const { byField, unused } = map(
    ['id', 'title', 'text', 'body', 'district'],
    [
      ['body', 'text'],
      ['district', 'category'],
    ],
  )
  expect(byField.get('text')).toBe('body')
  expect(byField.get('category')).toBe('district')
  expect(unused).toEqual(['text'])
})

test('a field that no file can do without is asked for', () => {
  expect(() => map(['title', 'text'])).toThrow('The file has no column for id. Its columns are: title, text.')
  expect(() => map(['title', 'text'])).toThrow('--map COLUMN=id')
})

test('a pair that names nothing there is is refused', () => {
  expect(() => map(['id', 'title', 'text'], [['distrikt', 'category']])).toThrow('no column distrikt')
  expect(() => map(['id', 'title', 'text'], [['title', 'rubrik']])).toThrow('no field rubrik')
})

test('a row gives its values by field', () => {
  expect(pickFields({ id: 1, title: 'a', text: 'b', other: 'c' }, map(['id', 'title', 'text']))).toEqual({
    id: 1,
    heading: 'a',
    text: 'b',
  })
})
