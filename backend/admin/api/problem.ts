import type { FieldError, ProblemCode } from '../../contracts/problems.ts'

/** The API's codes, and two of our own: no answer came, and one of no known shape. */
export type Code = ProblemCode | 'network' | 'unexpected'

export interface ProblemBody {
  code?: ProblemCode
  title?: string
  errors?: FieldError[]
  [extension: string]: unknown
}

/** Why a call brought nothing. */
export class ApiProblem extends Error {
  readonly code: Code
  readonly status: number
  /** What is wrong with single fields, by JSON pointer into the body that was sent. */
  readonly errors: readonly FieldError[]
  readonly body: ProblemBody
  /** Seconds that the service asks us to wait. */
  readonly retryAfter: number

  constructor(code: Code, status = 0, body: ProblemBody = {}, retryAfter: string | null = null) {
    super(code)
    this.code = code
    this.status = status
    this.errors = body.errors ?? []
    this.body = body
    this.retryAfter = Math.max(0, Number(retryAfter) || 0)
  }
}

/** What went wrong, whatever was thrown: a mistake of our own is told as `unexpected`, and shown in the console. */
export function toApiProblem(thrown: unknown): ApiProblem {
  if (thrown instanceof ApiProblem) return thrown
  console.error(thrown)
  return new ApiProblem('unexpected')
}
