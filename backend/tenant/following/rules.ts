import { toBase32 } from '../keys/base32.ts'
import { equalInConstantTime, hmac, type Keys } from '../keys/keys.ts'

/** The code of a follower's unsubscribe link: the id, and 130 bits that prove that we gave it out. It never expires. */
export const computeUnsubscribeCode = (keys: Keys, followerId: string) =>
  `${followerId}${toBase32(hmac(keys.receipt, `unsubscribe ${followerId}`), 26)}`

/** The follower that a code names; undefined for one that isn't ours. */
export function readUnsubscribeCode(keys: Keys, code: string): string | undefined {
  const id = code.slice(0, -26)
  return equalInConstantTime(computeUnsubscribeCode(keys, id), code) ? id : undefined
}
