import { timingSafeEqual } from 'node:crypto'

/** Whether the request carries the operator token. An absent or short token opens nothing. */
export function isOperator(token: string | undefined, request: Request): boolean {
  const given = /^Bearer (.+)$/.exec(request.headers.get('Authorization') ?? '')?.[1]
  if (!token || token.length < 32 || !given) return false
  const [a, b] = [Buffer.from(given), Buffer.from(token)]
  return a.length === b.length && timingSafeEqual(a, b)
}
