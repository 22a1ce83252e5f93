import { createHash } from 'node:crypto'

/** SHA-256, base64url. Tokens and keys with enough randomness are stored as this, never as they are. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url')

/** JSON with sorted keys, so that equal content has equal text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}
