import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeText, encodeWords } from './write-message.ts'

const decodeWords = (text: string) =>
  text.replace(/=\?UTF-8\?B\?([^?]*)\?=(?:\r\n )?/g, (_, base64: string) => Buffer.from(base64, 'base64').toString())

const decodeText = (text: string) =>
  Buffer.from(
    text
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString()

const words = fc.string({ unit: 'grapheme', maxLength: 300 })
const anything = fc.string({ unit: 'binary', maxLength: 300 }).filter((text) => text.isWellFormed())

test('a subject stays one header of short lines, and says what was written', () => {
  fc.assert(
    fc.property(words, (subject) => {
      const encoded = encodeWords(subject)
      for (const line of encoded.split('\r\n ')) expect(line).toMatch(/^[\x20-\x7e]{0,67}$/)
      expect(decodeWords(encoded)).toBe(subject.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim())
    }),
  )
})

test.each([
  ['Ny bänk\r\nBcc: eva@example.org', 'Ny bänk Bcc: eva@example.org'],
  ['Ny bank\u2028Bcc: eva@example.org', 'Ny bank Bcc: eva@example.org'],
  ['=?utf-8?Q?=0D=0ABcc:_eva@example.org?=', '=?utf-8?Q?=0D=0ABcc:_eva@example.org?='],
])('%j reads %j, and is no header of its own', (subject, read) => {
  const encoded = encodeWords(subject)
  expect(encoded).not.toMatch(/[\r\n](?! )|=\?utf-8\?Q/)
  expect(decodeWords(encoded)).toBe(read)
})

test('a text is short lines of ASCII that end in CRLF alone, and says what was written', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const encoded = encodeText(text)
      for (const line of encoded.split('\r\n')) expect(line).toMatch(/^[\x20-\x7e\t]{0,76}$(?<![ \t])/)
      expect(decodeText(encoded)).toBe(text.replace(/\r\n|\r|\n/g, '\r\n'))
    }),
  )
})
