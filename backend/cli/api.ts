import type { z } from 'zod'
import type { Operation } from '../contracts/operation.ts'
import { type OperationId, type Operations, operations } from '../contracts/operations.ts'
import { Problem } from '../contracts/problems.ts'
import { Failure } from '../selfhost/failure.ts'
import type { Connection } from './connection.ts'
import { describeProblem } from './words.ts'

/** The server refused, or could not be reached; `passing` when the same call may succeed a moment later. */
export class CallFailure extends Failure {
  readonly passing: boolean
  constructor(message: string, passing: boolean) {
    super(message)
    this.passing = passing
  }
}

type Answer<Id extends OperationId> = Operations[Id]['success'] extends { body: infer Body extends z.ZodType }
  ? z.output<Body>
  : undefined

export interface Sent {
  params?: Record<string, string>
  body?: unknown
}

/**
 * Calls one operation of the public contract as the operator.
 * @throws {CallFailure} when the server answers with a problem, with nothing of ours, or not at all
 */
export async function call<Id extends OperationId>(to: Connection, id: Id, sent: Sent = {}): Promise<Answer<Id>> {
  const { method, path, success }: Operation = operations[id]
  const response = await send(`${to.base}/api/v1${fillPath(path, sent.params ?? {})}`, {
    method: method.toUpperCase(),
    headers: {
      Authorization: `Bearer ${to.operatorToken}`,
      ...(sent.body !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(sent.body !== undefined && { body: JSON.stringify(sent.body) }),
  })
  const answer: unknown = await response.json().catch(() => undefined)
  if (response.ok) return success.body?.parse(answer) as Answer<Id>

  const passing = response.status === 429 || response.status >= 500
  const problem = Problem.safeParse(answer)
  if (problem.success) throw new CallFailure(describeProblem(problem.data), passing)
  throw new CallFailure(`${to.base} answered with status ${response.status}. Is it Min Kommun?`, passing)
}

const fillPath = (path: string, params: Record<string, string>) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))

async function send(url: string, init: RequestInit) {
  try {
    return await fetch(url, init)
  } catch (error) {
    const { cause } = error as { cause?: NodeJS.ErrnoException }
    const reason = cause?.code ?? cause?.message ?? String(error)
    throw new CallFailure(`Can't reach ${new URL(url).origin} (${reason}). Does it run?`, true)
  }
}
