import { toBase32 } from '../keys/base32.ts'
import { equalInConstantTime, hmacText, type Keys } from '../keys/keys.ts'

const codeLength = 8

/** A fresh code of 40 bits, as in `7F3K-9Q2M`. */
export function createCode(): string {
  const text = toBase32(crypto.getRandomValues(new Uint8Array(5)), codeLength).toUpperCase()
  return `${text.slice(0, 4)}-${text.slice(4)}`
}

/** A code as it was made, from how somebody typed it; undefined for what can't be one. */
export function readCode(typed: string): string | undefined {
  const text = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  return text.length === codeLength ? `${text.slice(0, 4)}-${text.slice(4)}` : undefined
}

/** What is stored of a code. The dialogue is part of it, so a code means nothing in another one. */
export const hashCode = (keys: Keys, dialogueId: string, code: string) =>
  hmacText(keys.participant, `code:${dialogueId}:${code}`)

export const createParticipationToken = (keys: Keys, dialogueId: string, participant: string) =>
  `${participant}.${sign(keys, dialogueId, participant)}`

/** Whose token it is; undefined for one that was never signed for this dialogue. */
export function readParticipationToken(keys: Keys, dialogueId: string, token: string): string | undefined {
  const [participant = '', signature = ''] = token.split('.')
  return equalInConstantTime(sign(keys, dialogueId, participant), signature) ? participant : undefined
}

/** What stands beside what a participant sent: enough to refuse a second, and no way back without the kommun's key. */
export const toParticipantIdentity = (keys: Keys, participant: string) =>
  hmacText(keys.participant, `identity:${participant}`)

const sign = (keys: Keys, dialogueId: string, participant: string) =>
  hmacText(keys.participant, `signature:${dialogueId}:${participant}`)
