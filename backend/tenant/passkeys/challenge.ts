import { equalInConstantTime, hmac, type Keys } from '../keys/keys.ts'

const lifetime = 5 * 60_000
const saltBytes = 16
const timeBytes = 6
const signed = timeBytes + saltBytes

/** What a challenge is for: one for signing in makes no new key, and one member's makes none for another. */
export type ChallengePurpose = 'sign_in' | `add ${string}`

/**
 * A challenge that carries when it ends and our signature for its purpose. Handing one out stores nothing, so
 * that nobody can fill the database by asking; only one that was answered is remembered, as spent.
 */
export function createChallenge(keys: Keys, purpose: ChallengePurpose, now = Date.now()): Uint8Array<ArrayBuffer> {
  const content = Buffer.alloc(signed)
  content.writeUIntBE(now + lifetime, 0, timeBytes)
  crypto.getRandomValues(content.subarray(timeBytes))
  return new Uint8Array([...content, ...hmac(keys.passkey, toMessage(purpose, content))])
}

/** When a challenge ends, if it is one of ours for this purpose and has not ended yet. */
export function readChallenge(keys: Keys, purpose: ChallengePurpose, challenge: string, now = Date.now()) {
  const bytes = Buffer.from(challenge, 'base64url')
  const content = bytes.subarray(0, signed)
  const signature = bytes.subarray(signed).toString('base64url')
  const expected = Buffer.from(hmac(keys.passkey, toMessage(purpose, content))).toString('base64url')
  if (content.length !== signed || !equalInConstantTime(signature, expected)) return undefined
  const expiresAt = content.readUIntBE(0, timeBytes)
  return expiresAt > now ? expiresAt : undefined
}

const toMessage = (purpose: ChallengePurpose, content: Buffer) => `${purpose} ${content.toString('base64url')}`
