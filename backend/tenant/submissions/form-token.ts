import { problem } from '../../http/problem.ts'
import { equalInConstantTime, hmacText, type Keys } from '../keys/keys.ts'

const longest = 24 * 3600_000

/**
 * A token for one form on a hosted page: an idempotency key and the time, signed for the dialogue. It takes
 * the place of the proof of work where there is no script, and makes sending twice the same as sending once.
 */
export function createFormToken(keys: Keys, dialogueId: string, now = Date.now()): string {
  const key = crypto.randomUUID()
  return `${key}.${now}.${sign(keys, dialogueId, key, String(now))}`
}

/**
 * The idempotency key and the age of a form, in milliseconds; 0 where the clock was put back.
 *
 * @throws `proof_required`, `proof_expired`
 */
export function readFormToken(keys: Keys, dialogueId: string, token: string, now = Date.now()) {
  const [key = '', issued = '', signature = ''] = token.split('.')
  if (!equalInConstantTime(sign(keys, dialogueId, key, issued), signature)) throw problem('proof_required')
  const elapsed = Math.max(0, now - Number(issued))
  if (elapsed > longest) throw problem('proof_expired')
  return { key, elapsed }
}

const sign = (keys: Keys, dialogueId: string, key: string, issued: string) =>
  hmacText(keys.form, `${dialogueId}.${key}.${issued}`)
