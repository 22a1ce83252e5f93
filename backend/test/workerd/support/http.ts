import { env, exports } from 'cloudflare:workers'
import { expect } from 'vitest'
import { Problem, type ProblemCode, problemStatus } from '../../../contracts/problems.ts'
import { letCachesLapse } from './clock.ts'

export const base = env.MK_BASE_URL
export const operatorHeaders = { Authorization: `Bearer ${env.MK_OPERATOR_TOKEN}` }

export interface Sending extends RequestInit {
  /** A body to send as JSON. */
  json?: unknown
}

/** Sends a request to the worker as it runs in production: through the edge, into the real objects. */
export function send(path: string, { json, ...init }: Sending = {}): Promise<Response> {
  const headers = new Headers(init.headers)
  if (json === undefined) return exports.default.fetch(new Request(base + path, { ...init, headers }))
  headers.set('Content-Type', 'application/json')
  return exports.default.fetch(new Request(base + path, { ...init, headers, body: JSON.stringify(json) }))
}

export const api = (path: string, sending?: Sending) => send(`/api/v1${path}`, sending)

export const asOperator = (path: string, sending: Sending = {}) =>
  api(path, { ...sending, headers: { ...operatorHeaders, ...sending.headers } })

/** What everybody reads by now, whatever was remembered at the edge. */
export async function readPublic<T>(path: string): Promise<T> {
  letCachesLapse()
  return readJson(await api(path))
}

export async function readJson<T>(response: Response, status = 200): Promise<T> {
  const text = await response.text()
  expect({ status: response.status, text }).toEqual({ status, text })
  return JSON.parse(text)
}

/** Lines of JSON, as bytes: the runtime warns of what it doesn't know as text being read as such. */
export async function readLines(response: Response): Promise<string[]> {
  return new TextDecoder()
    .decode(await response.arrayBuffer())
    .split('\n')
    .filter(Boolean)
}

/** Asserts that the answer is this problem, told as the contract says, and gives its details. */
export async function expectProblem(response: Response | Promise<Response>, code: ProblemCode): Promise<Problem> {
  const answer = await response
  const { status, headers } = answer
  const problem = Problem.parse(await answer.json())
  expect({ status, code: problem.code, stated: problem.status }).toEqual({
    status: problemStatus[code],
    code,
    stated: problemStatus[code],
  })
  expect(headers.get('Content-Type')).toBe('application/problem+json')
  expect(headers.get('Cache-Control')).toBe('no-store')
  return problem
}
