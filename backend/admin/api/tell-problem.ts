import { t } from '../i18n/index.ts'
import type { ApiProblem, Code } from './problem.ts'

/** What codes mean in one place, where the common sentence would say too little. */
export type Sentences = Partial<Record<Code, string | ((problem: ApiProblem) => string)>>

/** What to do about it, in a sentence. */
export function tellProblem(problem: ApiProblem, own: Sentences = {}): string {
  const sentences: Sentences = t.errors.problems
  const sentence = own[problem.code] ?? sentences[problem.code] ?? t.errors.problems.unexpected
  return typeof sentence === 'string' ? sentence : sentence(problem)
}
