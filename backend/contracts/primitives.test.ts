import { describe, expect, test } from 'vitest'
import { Email, line, Origin, Slug, Time, text } from './primitives.ts'

const accepts = (schema: { safeParse(value: unknown): { success: boolean } }) => (value: unknown) =>
  schema.safeParse(value).success

describe('text', () => {
  const ok = accepts(text({ max: 20 }))

  test.each(['a', 'å\tä\nö\r\n', '👩‍👩‍👧', ' x ', '…', '漢字', '\u202eabc'])('%j is text', (value) => {
    expect(ok(value)).toBe(true)
  })

  test.each(['', ' ', '\u00a0', '\u200b', '\u202e\u2066', '\ufeff\n'])('%j has nothing to see', (value) => {
    expect(ok(value)).toBe(false)
  })

  test.each(['\u0000', 'a\u0007', 'a\u007f', '\ud800', 'a\udc00b'])('%j can’t be kept faithfully', (value) => {
    expect(ok(value)).toBe(false)
  })

  test('its length is counted as browsers count it', () => {
    expect(ok('𝄞'.repeat(10))).toBe(true)
    expect(ok('𝄞'.repeat(11))).toBe(false)
  })
})

test.each(['a\nb', 'a\rb', 'a\u2028b', 'a\u2029b'])('%j is no line', (value) => {
  expect(accepts(line({ max: 20 }))(value)).toBe(false)
})

test.each([
  ['parken', true],
  ['a1', true],
  ['norra-parken-2', true],
  ['a', false],
  ['-a', false],
  ['a-', false],
  ['a--b', false],
  ['Parken', false],
  ['pärken', false],
  ['a'.repeat(60), true],
  ['a'.repeat(61), false],
])('%s as a slug: %s', (value, expected) => {
  expect(accepts(Slug)(value)).toBe(expected)
})

test.each([
  ['https://kommun.se', true],
  ['http://localhost:8788', true],
  ['https://kommun.se:8443', true],
  ['https://xn--bl-yia.se', true],
  ['https://kommun.se/', false],
  ['https://Kommun.se', false],
  ['https://kommun.se:443', false],
  ['https://*.kommun.se', false],
  ['https://blå.se', false],
  ['https://ann@kommun.se', false],
  ['ftp://kommun.se', false],
  ['null', false],
])('%s as an origin: %s', (value, expected) => {
  expect(accepts(Origin)(value)).toBe(expected)
})

test.each([
  ['2026-05-01T12:00:00.000Z', true],
  ['2026-05-01T12:00:00Z', false],
  ['2026-05-01T12:00:00.000+02:00', false],
  ['2026-02-30T12:00:00.000Z', false],
])('%s as a time: %s', (value, expected) => {
  expect(accepts(Time)(value)).toBe(expected)
})

test.each([
  ['ann@exempel.se', true],
  ['ann.b+förslag@exempel.se', false],
  ['ann@exempel', false],
  [`${'a'.repeat(250)}@exempel.se`, false],
  ['ann@exempel.se\nBcc: x@y.se', false],
])('%j as an address: %s', (value, expected) => {
  expect(accepts(Email)(value)).toBe(expected)
})
