import type { SubmissionStatus } from '../../contracts/submissions.ts'
import { equalInConstantTime, hmacText, type Keys } from '../keys/keys.ts'

/**
 * The device's id follows from the key of the request that minted it, so that asking twice gives the same
 * one; the second half proves that we minted it.
 */
export function createDeviceToken(keys: Keys, key: string): string {
  const id = hmacText(keys.device, `id:${key}`)
  return `${id}.${sign(keys, id)}`
}

/** What is stored of a device; undefined for a token that we never signed. */
export function toIdentityHash(keys: Keys, token: string): string | undefined {
  const [id = '', signature = ''] = token.split('.')
  return equalInConstantTime(sign(keys, id), signature) ? hmacText(keys.device, `identity:${id}`) : undefined
}

const sign = (keys: Keys, id: string) => hmacText(keys.device, `signature:${id}`)

/** What is stored of an address that supports something: the same for every way of writing it, and not the address. */
export const toEmailIdentity = (keys: Keys, email: string): string =>
  hmacText(keys.device, `email:${email.trim().toLowerCase()}`)

/** While these last, citizens may add and take back their support. */
export const takesSupports = (status: SubmissionStatus) => status === 'published' || status === 'threshold_reached'
