import type { Access } from '../../contracts/operation.ts'
import { operations } from '../../contracts/operations.ts'
import { problem, toProblemResponse } from '../../http/problem.ts'
import type { TenantContext } from '../context.ts'

/**
 * Whether a write may come from where it comes from: the kommun's listed sites and our own, compared
 * exactly. No `Origin` at all means that no browser page sent it, so there is nobody's visit to abuse.
 */
export function mayWriteFrom(tenant: TenantContext, request: Request): boolean {
  const origin = request.headers.get('Origin')
  return origin === null ? !isCrossSite(request) : isListed(tenant, origin)
}

export function isOwnSite(tenant: TenantContext, request: Request): boolean {
  const origin = request.headers.get('Origin')
  return origin === null ? !isCrossSite(request) : origin === tenant.base
}

export const isListed = (tenant: TenantContext, origin: string) =>
  origin === tenant.base || tenant.profile.origins.includes(origin)

const isCrossSite = (request: Request) => !['same-origin', 'none', null].includes(request.headers.get('Sec-Fetch-Site'))

/** The headers that let a page on another site read an answer; writes answer listed sites alone. */
export function toCorsHeaders(tenant: TenantContext, access: Access, request: Request): Record<string, string> {
  if (access.kind === 'public-read') return { 'Access-Control-Allow-Origin': '*' }
  if (access.kind === 'frame')
    return { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'Retry-After' }
  const origin = request.headers.get('Origin')
  if (access.kind !== 'public-write' || origin === null || !isListed(tenant, origin)) return { Vary: 'Origin' }
  return { Vary: 'Origin', 'Access-Control-Allow-Origin': origin, 'Access-Control-Expose-Headers': 'Retry-After' }
}

/** Answers a preflight: a listed site may use the methods that citizens' writes use, others get nothing. */
export function answerPreflight(tenant: TenantContext, request: Request): Response {
  const response = allowOrRefuse(tenant, request)
  response.headers.set('Vary', 'Origin')
  return response
}

function allowOrRefuse(tenant: TenantContext, request: Request): Response {
  const origin = request.headers.get('Origin')
  const method = request.headers.get('Access-Control-Request-Method')?.toLowerCase() ?? ''
  if (origin === null || !isListed(tenant, origin) || !citizenMethods.has(method)) {
    return toProblemResponse(problem('origin_not_allowed'))
  }
  return allow(origin)
}

/** A framed page has no origin to list; its token says what it may, when the request itself comes. */
export const answerFramePreflight = () => allow('*')

function allow(origin: string): Response {
  return new Response(null, {
    status: 204,
    headers: {
      'Access-Control-Allow-Origin': origin,
      'Access-Control-Allow-Methods': [...citizenMethods].join(', ').toUpperCase(),
      'Access-Control-Allow-Headers': 'content-type, idempotency-key, min-kommun-device, min-kommun-participation',
      'Access-Control-Max-Age': '7200',
    },
  })
}

const citizenMethods = new Set<string>(
  Object.values(operations)
    .filter(({ access }) => access.kind === 'public-write' || access.kind === 'public-read')
    .map(({ method }) => method),
)
