import { expect, test } from 'vitest'
import type { Keys } from '../keys/keys.ts'
import { createChallenge, readChallenge } from './challenge.ts'

const keys = { passkey: new Uint8Array(32).fill(1) } as unknown as Keys
const others = { passkey: new Uint8Array(32).fill(2) } as unknown as Keys
const create = () => Buffer.from(createChallenge(keys, 'sign_in', 0)).toString('base64url')

test('a challenge is good for its purpose, for five minutes', () => {
  const challenge = create()
  expect(readChallenge(keys, 'sign_in', challenge, 299_999)).toBe(300_000)
  expect(readChallenge(keys, 'sign_in', challenge, 300_000)).toBeUndefined()
  expect(readChallenge(keys, 'add somebody', challenge, 1)).toBeUndefined()
  expect(readChallenge(others, 'sign_in', challenge, 1)).toBeUndefined()
})

test('no two are the same, and none is taken that was made up, cut or changed', () => {
  const challenge = create()
  expect(create()).not.toBe(challenge)
  for (const made of ['', 'AAAA', challenge.slice(0, -2), challenge.slice(2), `B${challenge.slice(1)}`]) {
    expect(readChallenge(keys, 'sign_in', made, 1)).toBeUndefined()
  }
})
