import type { FailureCode } from '../api.ts'
import type { Texts } from './texts.ts'

/** A failure in words that say what to do. */
export function getFailureWords({ code }: { code: FailureCode }, words: Texts['failures']): string {
  if (code.startsWith('proof_')) return words.proof
  return code in words ? words[code as keyof typeof words] : words.other
}
