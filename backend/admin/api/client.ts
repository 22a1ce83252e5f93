import table from 'virtual:operations'
import type { z } from 'zod'
import type { Answer, OperationId, Operations } from '../../contracts/operations.ts'
import { tenant } from '../place.ts'
import { signedOut } from '../session.ts'
import { ApiProblem, type ProblemBody } from './problem.ts'

type In<T> = T extends z.ZodType ? z.input<T> : never
type Given<Id extends OperationId, Part extends string> = Operations[Id] extends { [P in Part]: infer S }
  ? In<S>
  : never

/** What an operation wants to be given; `tenant` is known. */
export type Request<Id extends OperationId> = Needed<{
  params: Omit<Given<Id, 'params'>, 'tenant'>
  query: Given<Id, 'query'>
  headers: Given<Id, 'headers'>
  body: Given<Id, 'body'>
}>
type Needed<T> = {
  [K in keyof T as [T[K]] extends [never] ? never : Record<never, never> extends T[K] ? never : K]: T[K]
} & { [K in keyof T as [T[K]] extends [never] ? never : Record<never, never> extends T[K] ? K : never]?: T[K] }

type Arguments<Id extends OperationId> =
  Record<never, never> extends Request<Id> ? [request?: Request<Id> & Stoppable] : [request: Request<Id> & Stoppable]

interface Stoppable {
  signal?: AbortSignal
}

interface Parts {
  params?: Record<string, string>
  query?: Record<string, unknown>
  headers?: Record<string, string>
  body?: unknown
  signal?: AbortSignal
}

/**
 * Calls one operation of the API as the signed-in member.
 *
 * @throws {ApiProblem} with the API's code and field errors; `network` when no answer came. `unauthenticated`
 * also brings the sign-in view.
 */
export async function call<Id extends OperationId>(id: Id, ...[request]: Arguments<Id>): Promise<Answer<Id>> {
  const response = await send(id, (request ?? {}) as Parts)
  return (response.status === 204 ? undefined : await response.json()) as Answer<Id>
}

/** Like `call`, with the answer as it comes: for streams and files. */
export const open = <Id extends OperationId>(id: Id, request: Request<Id> & Stoppable) => send(id, request as Parts)

async function send(id: OperationId, parts: Parts): Promise<Response> {
  const [method] = table[id] ?? []
  const { body, headers, signal } = parts
  const response = await fetch(address(id, parts), {
    method: method ?? 'GET',
    headers: {
      ...headers,
      ...(method !== 'GET' && { 'Min-Kommun-Csrf': '1' }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(signal && { signal }),
  }).catch((error: unknown) => {
    signal?.throwIfAborted()
    throw new ApiProblem('network', 0, { title: String(error) })
  })
  if (response.ok) return response
  const problem: ProblemBody = await response.json().catch(() => ({}))
  if (problem.code === 'unauthenticated') signedOut()
  throw new ApiProblem(problem.code ?? 'unexpected', response.status, problem, response.headers.get('Retry-After'))
}

/** The address of an operation, for links and downloads. */
export function address(id: OperationId, { params = {}, query = {} }: Pick<Parts, 'params' | 'query'> = {}): string {
  const [, path = ''] = table[id] ?? []
  const named: Record<string, string> = { tenant, ...params }
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') search.set(name, String(value))
  }
  const filled = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(named[name] ?? ''))
  return `/api/v1${filled}${search.size > 0 ? `?${search}` : ''}`
}
