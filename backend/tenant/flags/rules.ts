import { problem } from '../../http/problem.ts'
import { hmacText, type Keys } from '../keys/keys.ts'
import { toIdentityHash } from '../supports/rules.ts'

/** What is kept of a device that flags. @throws `unauthenticated` for a token that is not ours */
export function toDeviceIdentity(keys: Keys, token: string): string {
  const identity = toIdentityHash(keys, token)
  if (!identity) throw problem('unauthenticated')
  return identity
}

/** Where there is no script there is no device: one form is heard once, however often it is sent. */
export const toFormIdentity = (keys: Keys, key: string): string => hmacText(keys.device, `form:${key}`)
