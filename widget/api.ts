import type { Configuration } from '../backend/contracts/dialogues.ts'
import type { FieldError, ProblemCode } from '../backend/contracts/problems.ts'
import { registry } from './registry.ts'

/** The API's codes, and ours: no connection, a page without https, and an answer of no known shape. */
export type FailureCode = ProblemCode | 'network' | 'insecure' | 'unexpected'

/** Why a request brought nothing. */
export class Failure extends Error {
  readonly code: FailureCode
  readonly status: number
  readonly errors: FieldError[]
  /** With `already_received`: the receipt of what was stored the first time. */
  readonly receipt: unknown
  /** With `duplicate`: the public proposal that says the same. */
  readonly proposal: string | undefined
  /** Seconds that the service asks us to wait. */
  readonly retryAfter: number

  constructor(code: FailureCode, status = 0, body: Partial<Failure> = {}, retryAfter = 0) {
    super(code)
    this.code = code
    this.status = status
    this.errors = body.errors ?? []
    this.receipt = body.receipt
    this.proposal = body.proposal
    this.retryAfter = retryAfter
  }
}

const patience = 20_000

/**
 * One JSON request. Throws a `Failure`, or the signal's reason when the caller gave up.
 * An answer that breaks off half-way counts as no answer: what it would have said is unknown.
 */
export async function request<T>(url: string, init: RequestInit & { signal: AbortSignal }): Promise<T> {
  const signal = AbortSignal.any([init.signal, AbortSignal.timeout(patience)])
  try {
    const address = init.method ? ((await registry.addressWrite?.(url)) ?? url) : url
    const response = await fetch(address, { credentials: 'omit', ...init, signal })
    if (response.ok) return await response.json()
    const body = await response.json().catch(() => ({}))
    throw new Failure(body.code ?? 'unexpected', response.status, body, toSeconds(response.headers.get('Retry-After')))
  } catch (error) {
    init.signal.throwIfAborted()
    throw error instanceof Failure ? error : new Failure('network')
  }
}

const toSeconds = (header: string | null) => Math.max(0, Number(header) || 0)

export const tenantUrl = ({ base, tenant }: Configuration) => `${base}/api/v1/${tenant.slug}`
