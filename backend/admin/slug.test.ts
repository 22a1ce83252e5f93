import { expect, it } from 'vitest'
import { toSlug } from './slug.ts'

it.each([
  ['Gång- och cykelvägar', 'gang-och-cykelvagar'],
  ['  Vad tycker du?! ', 'vad-tycker-du'],
  ['Åäö ÅÄÖ', 'aao-aao'],
  ['Café Très Élégant', 'cafe-tres-elegant'],
  ['A', 'dialog'],
  ['你好', 'dialog'],
  ['<script>', 'script'],
  ['x'.repeat(80), 'x'.repeat(60)],
  [`${'x'.repeat(59)} y`, 'x'.repeat(59)],
])('%s becomes an address', (title, slug) => {
  expect(toSlug(title, 'dialog')).toBe(slug)
})

it('a taken address gets the next number, also when it is as long as may be', () => {
  const taken = new Set(['parken', 'parken-2', 'x'.repeat(60)])
  expect(toSlug('Parken', 'dialog', (slug) => taken.has(slug))).toBe('parken-3')
  expect(toSlug('x'.repeat(60), 'dialog', (slug) => taken.has(slug))).toBe(`${'x'.repeat(58)}-2`)
})
