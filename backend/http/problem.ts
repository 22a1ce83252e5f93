import type { z } from 'zod'
import { toFieldErrors } from '../contracts/field-errors.ts'
import { type FieldError, type Problem, type ProblemCode, problemStatus } from '../contracts/problems.ts'

interface Details {
  errors?: FieldError[]
  receipt?: unknown
  proposal?: string
  version?: number
  /** Seconds until trying again makes sense; becomes `Retry-After`. */
  retryAfter?: number
  /** The methods that the address has; becomes `Allow`. */
  allow?: string[]
}

/** Thrown anywhere below a route; becomes an `application/problem+json` answer in one place. */
export class ProblemError extends Error {
  readonly code: ProblemCode
  readonly details: Details
  constructor(code: ProblemCode, details: Details = {}) {
    super(code)
    this.code = code
    this.details = details
  }
}

export const problem = (code: ProblemCode, details?: Details) => new ProblemError(code, details)

/** @throws `invalid_input` with one entry a field; `at` is where in the body the value stands. */
export function validate<T extends z.ZodType>(schema: T, value: unknown, at = ''): z.output<T> {
  const parsed = schema.safeParse(value, { reportInput: true })
  if (parsed.success) return parsed.data
  const errors = toFieldErrors(parsed.error).map((error) => ({ ...error, pointer: at + error.pointer }))
  throw problem('invalid_input', { errors })
}

export const toProblemResponse = (error: unknown): Response => respond(toProblem(error))

/** What to tell about an error; one that nobody foresaw is logged. */
export function toProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error
  // The message may quote what a citizen wrote, so only the kind of error and where it arose are logged.
  console.error(JSON.stringify({ level: 'error', ...describe(error) }))
  return problem('internal_error')
}

function respond({ code, details: { retryAfter, allow, ...details } }: ProblemError): Response {
  const status = problemStatus[code]
  const body: Problem = { type: 'about:blank', title: code.replaceAll('_', ' '), status, code, ...details }
  return Response.json(body, {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
      ...(allow ? { Allow: allow.join(', ') } : {}),
    },
  })
}

function describe(error: unknown) {
  if (!(error instanceof Error)) return { error: typeof error }
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? []
  return { error: error.name, at: frames.slice(0, 4).map((line) => line.trim()) }
}
