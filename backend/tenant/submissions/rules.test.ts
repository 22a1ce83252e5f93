import { expect, test } from 'vitest'
import { toPublicText } from './public-text.ts'
import { computeFingerprint, findSpamSignals } from './rules.ts'

test('what is not the citizen’s words leaves the fingerprint alone', () => {
  const words = { heading: 'Rubrik', text: 'Text' }
  const plain = computeFingerprint('d', words)
  expect(computeFingerprint('d', { text: 'Text', heading: 'Rubrik', proof: 1, website: 'x', elapsed: 2 })).toBe(plain)
  expect(computeFingerprint('d', { ...words, text: 'Text.' })).not.toBe(plain)
  expect(computeFingerprint('e', words)).not.toBe(plain)
})

test.each([null, [], 'text', 7, true, undefined])('even %j has a fingerprint', (raw) => {
  expect(computeFingerprint('d', raw)).toMatch(/^[\w-]{43}$/)
})

test.each([
  [{ website: undefined, elapsed: undefined }, []],
  [{ website: '', elapsed: 3000 }, []],
  [{ website: 'x', elapsed: undefined }, ['honeypot']],
  [{ website: undefined, elapsed: 2999 }, ['too_fast']],
  [{ website: 'x', elapsed: 0 }, ['honeypot', 'too_fast']],
])('%j gives %j', (traces, signals) => {
  expect(findSpamSignals(traces)).toEqual(signals)
})

test.each([
  ['  Ett räcke \n', 'Ett räcke'],
  ['rad\r\nrad\rrad', 'rad\nrad\nrad'],
  ['gnp.\u202egpj\u202c', 'gnp.gpj'],
  ['\u2066isolerad\u2069', 'isolerad'],
  ['811218-9876', '•'.repeat(11)],
  ['811218\u202e-9876', '•'.repeat(11)],
  ['<b>å</b>', '<b>å</b>'],
])('of %j the public sees %j', (text, shown) => {
  expect(toPublicText(text)).toBe(shown)
})
