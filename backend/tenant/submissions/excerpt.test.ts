import { expect, test } from 'vitest'
import { toExcerpt } from './excerpt.ts'

test.each([
  ['Kort.', 'Kort.'],
  ['Rad\n\nrad\tslut', 'Rad rad slut'],
  ['a'.repeat(200), 'a'.repeat(200)],
  [`${'ord '.repeat(49)}och några till`, `${'ord '.repeat(49).trimEnd()} och…`],
])('the beginning of %j', (text, excerpt) => {
  expect(toExcerpt(text)).toBe(excerpt)
})

test('it is cut at a word, and never much shorter than it may be', () => {
  const excerpt = toExcerpt('Lekplatsen vid skolan behöver nya gungor. '.repeat(20))
  expect(excerpt.length).toBeGreaterThan(160)
  expect(excerpt.length).toBeLessThanOrEqual(201)
  expect(toExcerpt(`kort ${'x'.repeat(500)}`)).toHaveLength(161)
})

test('it never ends in half a character', () => {
  for (let before = 155; before < 205; before++) {
    expect(toExcerpt(`${'a'.repeat(before)}${'👩🏽‍🚀'.repeat(20)}`).isWellFormed()).toBe(true)
  }
})
