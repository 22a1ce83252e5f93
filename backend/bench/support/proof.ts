import { pbkdf2Sync } from 'node:crypto'
import type { Challenge, Proof } from '../../contracts/proofs.ts'

/** Does a challenge's work at once, as fast as this machine can: citizens' browsers do it in slices. */
export function solveChallenge(challenge: Challenge): Proof {
  const { nonce, salt, cost, keyLength, keyPrefix } = challenge.parameters
  const password = Buffer.concat([Buffer.from(nonce, 'hex'), Buffer.alloc(4)])
  const saltBytes = Buffer.from(salt, 'hex')
  for (let counter = 0; ; counter++) {
    password.writeUInt32BE(counter, password.length - 4)
    const derivedKey = pbkdf2Sync(password, saltBytes, cost, keyLength, 'sha256').toString('hex')
    if (derivedKey.startsWith(keyPrefix)) return { challenge, solution: { counter, derivedKey } }
  }
}
