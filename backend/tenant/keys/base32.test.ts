import { expect, test } from 'vitest'
import { toBase32 } from './base32.ts'

test.each([
  [[0, 0, 0, 0, 0], 8, '00000000'],
  [[255, 255, 255, 255, 255], 8, 'zzzzzzzz'],
  [[0b00001_000, 0b10_00011_0, 0b0100_0010, 0b1_00110_00, 0b111_01000], 8, '12345678'],
  [[255, 255], 3, 'zzz'],
  [[255], 8, 'z'],
])('%j is written five bits a character', (bytes, length, text) => {
  expect(toBase32(new Uint8Array(bytes), length)).toBe(text)
})

test('no letter can be taken for a digit', () => {
  const all = toBase32(
    Uint8Array.from({ length: 256 }, (_, byte) => byte),
    400,
  )
  expect(all).toMatch(/^[0-9a-hjkmnp-tv-z]+$/)
})
