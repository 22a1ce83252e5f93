import { parse, serialize } from 'hono/utils/cookie'

/** One cookie a tenant, so that signing in to one kommun says nothing to another. */
const toName = (tenantId: string) => `__Host-mk-${tenantId}`

export const sessionSeconds = 30 * 24 * 3600

export const readSessionCookie = (tenantId: string, request: Request): string | undefined =>
  parse(request.headers.get('Cookie') ?? '', toName(tenantId))[toName(tenantId)]

export const writeSessionCookie = (tenantId: string, token: string, maxAge: number): string =>
  serialize(toName(tenantId), token, { path: '/', secure: true, httpOnly: true, sameSite: 'Lax', maxAge })
