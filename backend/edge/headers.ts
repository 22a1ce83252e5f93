import type { Env } from './env.ts'

/** Nothing from anywhere else but the pictures that the page names, nothing inline, nobody's frame. */
const toPagePolicy = (pictures: string | null) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    ["img-src 'self'", pictures].filter(Boolean).join(' '),
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')

/** The headers that every answer of ours carries; one that has its own stricter value keeps it. */
export function secure(env: Env, response: Response): Response {
  const headers = new Headers(response.headers)
  const add = (name: string, value: string) => headers.has(name) || headers.set(name, value)
  add('X-Content-Type-Options', 'nosniff')
  add('Referrer-Policy', 'strict-origin-when-cross-origin')
  if (env.MK_BASE_URL.startsWith('https:')) add('Strict-Transport-Security', 'max-age=31536000')
  if (headers.get('Content-Type')?.startsWith('text/html')) {
    add('Content-Security-Policy', toPagePolicy(headers.get('Min-Kommun-Pictures')))
    headers.delete('Min-Kommun-Pictures')
    add('Permissions-Policy', 'camera=(), geolocation=(), microphone=()')
    add('Cross-Origin-Opener-Policy', 'same-origin')
  }
  const { status, statusText, body } = response
  return new Response(body, { status, statusText, headers })
}
