import { expect, test } from 'vitest'
import { findPersonalNumbers, maskPersonalNumbers } from './personal-numbers.ts'

const find = (text: string) => findPersonalNumbers(text).map(({ start, end }) => text.slice(start, end))

test.each([
  ['811218-9876', 'ten digits with a hyphen'],
  ['8112189876', 'ten digits'],
  ['19811218-9876', 'twelve digits with a hyphen'],
  ['198112189876', 'twelve digits'],
  ['811218 9876', 'a space between'],
  ['811218–9876', 'a dash between'],
  ['811218+9876', 'somebody over a hundred'],
  ['811278-9873', 'a samordningsnummer'],
  ['198112789873', 'a samordningsnummer of twelve digits'],
])('%s is found (%s)', (number) => {
  expect(find(`Jag heter Ann (${number}), ring mig.`)).toEqual([number])
  expect(find(number)).toEqual([number])
})

test.each([
  ['811218-9875', 'a wrong check digit'],
  ['811318-9876', 'no such month'],
  ['8112189876543', 'a longer number'],
  ['x811218-9876', 'part of a word'],
  ['811218-9876x', 'part of a word'],
  ['070-123 45 67', 'a telephone number'],
  ['556036-0793', 'an organisation’s number'],
  ['5050-1055', 'a bankgiro number'],
  ['2026-05-01', 'a date'],
  ['MK-7F3K-9Q2', 'a reference'],
])('%s is none (%s)', (text) => {
  expect(find(text)).toEqual([])
})

test('all are found, in order', () => {
  expect(find('811218-9876, 198112189876 och 811278-9873')).toEqual(['811218-9876', '198112189876', '811278-9873'])
})

test('a mask hides every character and keeps the length', () => {
  const text = 'Ring 811218-9876 eller 8112189876!'
  expect(maskPersonalNumbers(text)).toBe(`Ring ${'•'.repeat(11)} eller ${'•'.repeat(10)}!`)
  expect(maskPersonalNumbers(text)).toHaveLength(text.length)
  expect(maskPersonalNumbers('Inget här')).toBe('Inget här')
})
