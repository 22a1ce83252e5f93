import type { z } from 'zod'
import type { ProblemCode } from './problems.ts'

export const roles = ['admin', 'moderator', 'analyst'] as const
export type Role = (typeof roles)[number]

/**
 * Who may call, and by which CORS rule (design §5):
 * `public-read` anyone, any origin, never credentials; `public-write` the tenant's listed origins;
 * `frame` a framed page of ours, which has no origin, by its token; `own-site` pages of this service; `member` a session of this tenant with one of the roles, from pages of
 * this service; `operator` the operator token.
 */
export type Access =
  | { kind: 'public-read'; cacheSeconds: number }
  | { kind: 'public-write' }
  | { kind: 'frame' }
  | { kind: 'own-site' }
  | { kind: 'member'; roles: readonly Role[] }
  | { kind: 'operator' }

export interface Operation {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete'
  /** Below `/api/v1`, with `{name}` for parameters, as OpenAPI writes them. */
  path: `/${string}`
  summary: string
  access: Access
  params?: z.ZodObject
  query?: z.ZodObject
  headers?: z.ZodObject
  body?: z.ZodType
  /** Set where something must be looked up before the content is judged: the submit pipeline (design §6). */
  bodyCheckedBy?: 'handler'
  /** Set where an answer is due even while the tenant is paused: the widget must be able to say so kindly. */
  availableWhilePaused?: true
  /** Set where a browser sends the JSON by itself, under a name of its own: the media types taken instead. */
  bodyTypes?: readonly string[]
  /** Largest body in bytes; the edge enforces it before anything is parsed. */
  bodyLimit?: number
  /** Set where the answer is not JSON: its media types. The handler then answers with a `Response`. */
  media?: readonly string[]
  success: { status: 200 | 201 | 204; body?: z.ZodType }
  problems: readonly ProblemCode[]
}

/** Declares one operation and keeps its exact type, so that handlers and clients infer theirs from it. */
export const operation = <const T extends Operation>(declared: T): T => declared

export const publicRead = { kind: 'public-read', cacheSeconds: 5 } as const
export const publicUncached = { kind: 'public-read', cacheSeconds: 0 } as const
export const publicWrite = { kind: 'public-write' } as const
export const frame = { kind: 'frame' } as const
export const ownSite = { kind: 'own-site' } as const
export const member = (...allowed: Role[]) => ({ kind: 'member', roles: allowed }) as const
export const operator = { kind: 'operator' } as const

/** JSON bodies are small: the longest proposal with every character escaped stays below this. */
export const defaultBodyLimit = 64 * 1024

/** All that an operation can answer: its own problems, and those that follow from what it is. */
export function listProblems({ access, path, method, query, headers, body, ...rest }: Operation): ProblemCode[] {
  const inTenant = path.startsWith('/{tenant}')
  const codes: (ProblemCode | false | undefined)[] = [
    ...rest.problems,
    ...byAccess[access.kind],
    access.kind === 'member' && method !== 'get' && 'csrf_header_missing',
    inTenant && 'not_found',
    inTenant && !rest.availableWhilePaused && 'tenant_paused',
    (query || headers || body) && 'invalid_input',
    ...(body ? (['malformed_body', 'unsupported_media_type', 'body_too_large'] as const) : []),
    'internal_error',
  ]
  return [...new Set(codes.filter((code) => code !== undefined && code !== false))]
}

const byAccess = {
  'public-read': [],
  'public-write': ['origin_not_allowed'],
  frame: ['not_found'],
  'own-site': ['origin_not_allowed'],
  member: ['origin_not_allowed', 'unauthenticated', 'forbidden'],
  operator: ['unauthenticated'],
} satisfies Record<Access['kind'], ProblemCode[]>
