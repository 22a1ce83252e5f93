import { equalInConstantTime, hmac, hmacText, type Keys } from '../keys/keys.ts'

export const codeMinutes = 10
/** Wrong guesses at one code before it is worth nothing: one chance in twenty million. */
export const mostTries = 5
/** Codes for one account within `codeHistory`. */
export const mostCodes = 10
export const codeHistory = 3600_000

/**
 * The eight digits that belong to a ticket. They are derived from it with the kommun's key, so nothing that
 * opens anything is stored.
 */
export function computeCode(keys: Keys, ticketHash: string): string {
  const bytes = hmac(keys.sign_in, `code ${ticketHash}`)
  return String(Buffer.from(bytes).readUIntBE(0, 6) % 1e8).padStart(8, '0')
}

export const isCode = (keys: Keys, ticketHash: string, code: string) =>
  equalInConstantTime(computeCode(keys, ticketHash), code)

/** What an account is counted by, whether there is one or not. */
export const toAccountHash = (keys: Keys, email: string) => hmacText(keys.sign_in, `account ${email.toLowerCase()}`)
