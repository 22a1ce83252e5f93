import { problem, toProblemResponse } from '../http/problem.ts'
import { tenantObject } from '../objects.ts'
import type { Env } from './env.ts'

/** No such kommun. To know that is everybody's right, on whatever page; what would have been written is not told. */
export function refuseUnknown(request: Request): Response {
  const response = toProblemResponse(problem('not_found'))
  if (request.method === 'GET' || request.method === 'HEAD') response.headers.set('Access-Control-Allow-Origin', '*')
  return response
}

/**
 * A body that was not even read. The kommun's own sites may read why, as they may read every answer to what they
 * send; a framed page of ours may by its token (`/t/…`).
 */
export async function refuseBody(env: Env, request: Request, url: URL, tenantId: string): Promise<Response> {
  const response = toProblemResponse(problem('body_too_large'))
  const origin = request.headers.get('Origin')
  response.headers.set('Vary', 'Origin')
  if (/^\/api\/v1\/[^/]+\/t\//.test(url.pathname)) response.headers.set('Access-Control-Allow-Origin', '*')
  else if (origin && (await tenantObject(env, tenantId).isListed(origin))) {
    response.headers.set('Access-Control-Allow-Origin', origin)
  }
  return response
}
