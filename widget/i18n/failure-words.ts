import type { FailureCode } from '../api.ts'
import type { Texts } from './texts.ts'

interface Words {
  /** What any part can meet. */
  failures: Texts['failures']
  /** What this part has words of its own for. */
  refusals: Record<string, string>
}

/** A failure in words that say what to do. */
export function getFailureWords({ code }: { code: FailureCode }, { failures, refusals }: Words): string {
  const words: Record<string, string> = { ...failures, ...refusals }
  return words[code.startsWith('proof_') ? 'proof' : code] ?? failures.other
}
