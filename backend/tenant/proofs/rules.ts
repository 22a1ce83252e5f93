import { createChallenge, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import { type Challenge, Proof } from '../../contracts/proofs.ts'
import { problem } from '../../http/problem.ts'
import type { Keys } from '../keys/keys.ts'

/** The sender derives a cheap key again and again until one begins with enough zeros; checking takes one derivation. */
const algorithm = { algorithm: 'PBKDF2/SHA-256', cost: 60, keyLength: 32 } as const
const lifetimeSeconds = 30 * 60

/**
 * A challenge whose solution is good for one idempotency key, so that no spent proof need be remembered.
 * Each of the `zeros` (hex digits) multiplies the sender's work by 16; three are 4,096 tries on average.
 */
export async function createChallengeFor(keys: Keys, key: string, zeros: number): Promise<Challenge> {
  const challenge = await createChallenge({
    ...algorithm,
    keyPrefix: '0'.repeat(zeros),
    deriveKey,
    data: { key },
    expiresAt: Math.floor(Date.now() / 1000) + lifetimeSeconds,
    hmacSignatureSecret: toSecret(keys),
  })
  return challenge as Challenge
}

/** @throws `proof_required` when there is none for this key, `proof_expired` when it was solved too long ago. */
export async function requireProof(keys: Keys, key: string, given: unknown) {
  const proof = Proof.safeParse(given)
  if (!proof.success || proof.data.challenge.parameters.data.key !== key) throw problem('proof_required')
  const result = await verifySolution({ ...proof.data, deriveKey, hmacSignatureSecret: toSecret(keys) })
  if (result.expired) throw problem('proof_expired')
  if (!result.verified) throw problem('proof_required')
}

const toSecret = (keys: Keys) => Buffer.from(keys.proof).toString('base64')
