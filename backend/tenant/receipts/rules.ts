import { toBase32 } from '../keys/base32.ts'
import { equalInConstantTime, hmac, type Keys } from '../keys/keys.ts'

/** A fresh reference number, as in `MK-7F3K-9Q2`. Whoever stores it makes sure that it is unique. */
export function createReference(): string {
  const text = toBase32(crypto.getRandomValues(new Uint8Array(5)), 7).toUpperCase()
  return `MK-${text.slice(0, 4)}-${text.slice(4)}`
}

interface Holder {
  id: string
  reference: string
  receipt_generation: number
}

/**
 * The secret code is computed, never stored: the reference finds the submission and 130 bits of HMAC over
 * its id prove the right. A higher generation makes every earlier code void.
 */
export function computeReceiptCode(keys: Keys, { id, reference, receipt_generation }: Holder): string {
  return toShortReference(reference) + toBase32(hmac(keys.receipt, `${id}.${receipt_generation}`), 26)
}

export const isReceiptCode = (keys: Keys, holder: Holder, code: string) =>
  equalInConstantTime(computeReceiptCode(keys, holder), code)

/** The reference that a code begins with, as it is stored. */
export function toReference(code: string): string {
  const text = code.slice(0, 7).toUpperCase()
  return `MK-${text.slice(0, 4)}-${text.slice(4)}`
}

const toShortReference = (reference: string) => reference.replaceAll('-', '').slice(2).toLowerCase()
