import type { Message } from './transport.ts'

/**
 * A message as it travels (RFC 5322), in ASCII whatever it says: nothing that somebody wrote can begin a header
 * or reach a server that doesn't understand it. Machines are told that nobody wrote it (RFC 3834), and how to
 * end it.
 */
export function writeMessage({ id, recipient, subject, text, unsubscribeUrl }: Message, from: string): string {
  const headers = {
    From: from,
    To: recipient,
    Subject: encodeWords(subject),
    Date: new Date().toUTCString().replace('GMT', '+0000'),
    'Message-ID': `<${id}@${from.split('@').at(-1)}>`,
    'Auto-Submitted': 'auto-generated',
    ...(unsubscribeUrl
      ? { 'List-Unsubscribe': `<${unsubscribeUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
      : {}),
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Transfer-Encoding': 'quoted-printable',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return `${lines.join('')}\r\n${encodeText(text)}\r\n`
}

const plainHeader = /^[\x20-\x7e]{0,60}$/

/** Text in a header (RFC 2047). What looks encoded already is encoded, too: it is shown as it was written. */
export function encodeWords(text: string): string {
  const line = text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
  if (plainHeader.test(line) && !line.includes('=?')) return line
  return inPieces(line, 39)
    .map((piece) => `=?UTF-8?B?${Buffer.from(piece).toString('base64')}?=`)
    .join('\r\n ')
}

/** Pieces of at most so many bytes, none of which ends inside a character. */
function inPieces(text: string, most: number): string[] {
  const pieces = ['']
  let bytes = 0
  for (const character of text) {
    const size = Buffer.byteLength(character)
    if (bytes + size > most) pieces.push('')
    bytes = bytes + size > most ? size : bytes + size
    pieces[pieces.length - 1] += character
  }
  return pieces
}

/** Text as quoted-printable (RFC 2045), in lines of at most 76 characters. */
export function encodeText(text: string): string {
  const lines = text.split(/\r\n|\r|\n/)
  return lines.map(encodeLine).join('\r\n')
}

/** What goes as it is: no longer than a line may be, and nothing to encode. Most lines of most messages. */
const plainLine = /^(?:[\t\x20-\x3c\x3e-\x7e]{0,74}[\x21-\x3c\x3e-\x7e])?$/

function encodeLine(line: string): string {
  if (plainLine.test(line)) return line
  const tokens = [...Buffer.from(line)].map((byte) => {
    const asItIs = (byte >= 32 && byte <= 126 && byte !== 61) || byte === 9
    return asItIs ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
  })
  // White space at the end of a line gets lost on the way.
  const last = tokens.at(-1)
  if (last === ' ' || last === '\t') tokens[tokens.length - 1] = last === ' ' ? '=20' : '=09'
  let encoded = ''
  let length = 0
  for (const token of tokens) {
    if (length + token.length > 75) {
      encoded += '=\r\n'
      length = 0
    }
    encoded += token
    length += token.length
  }
  return encoded
}
