import { toBase32 } from '../keys/base32.ts'

/** Days in which a mailed link can be used. */
export const linkDays = 7

/** A fresh code of 160 bits; only its hash is stored. */
export const createLinkCode = () => toBase32(crypto.getRandomValues(new Uint8Array(20)), 32)
