import type { Route } from 'playwright-core'
import { type ProblemCode, problemStatus } from '../../../contracts/problems.ts'

/** Answers in the service's place with a problem, as the service words it. */
export const answerProblem = (route: Route, code: ProblemCode, headers: Record<string, string> = {}) =>
  route.fulfill({
    status: problemStatus[code],
    contentType: 'application/problem+json',
    headers: { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'Retry-After', ...headers },
    body: JSON.stringify({ type: 'about:blank', title: code, status: problemStatus[code], code }),
  })
