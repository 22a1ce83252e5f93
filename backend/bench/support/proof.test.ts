import { createChallenge, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import { expect, it } from 'vitest'
import type { Challenge } from '../../contracts/proofs.ts'
import { solveChallenge } from './proof.ts'

it('makes proofs that the library takes', async () => {
  const secret = 'hemlighet'
  const challenge = (await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: 10,
    keyLength: 32,
    keyPrefix: '0',
    deriveKey,
    data: { key: '3f0c1a52-6f0b-4a57-9d5f-2f6f0a8f9d10' },
    expiresAt: Math.floor(Date.now() / 1000) + 60,
    hmacSignatureSecret: secret,
  })) as Challenge
  const result = await verifySolution({ ...solveChallenge(challenge), deriveKey, hmacSignatureSecret: secret })
  expect(result.verified).toBe(true)
})
