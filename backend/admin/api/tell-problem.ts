import { t } from '../i18n/index.ts'
import type { ApiProblem } from './problem.ts'

/** What to do about it, in a sentence. */
export function tellProblem({ code }: ApiProblem): string {
  const sentences: Partial<Record<typeof code, string>> = t.errors.problems
  return sentences[code] ?? t.errors.problems.unexpected
}
