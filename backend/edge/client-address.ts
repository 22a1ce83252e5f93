import type { Env } from './env.ts'

/**
 * Where a request comes from. A proxy of ours appends the address it saw to the configured header, so the
 * last one is the true one and anything before it is the client's own claim; without a proxy the runtime knows.
 */
export function readClientAddress(request: Request, env: Env): string {
  if (env.MK_TRUSTED_PROXY_HEADER) {
    return request.headers.get(env.MK_TRUSTED_PROXY_HEADER)?.split(',').at(-1)?.trim() ?? ''
  }
  const atHome = (request.cf as { clientIp?: string } | undefined)?.clientIp
  return atHome ? withoutPort(atHome) : (request.headers.get('CF-Connecting-IP') ?? '')
}

/** `127.0.0.1:4711`, `[::1]:4711` and bare addresses alike. */
function withoutPort(address: string): string {
  const bracketed = /^\[(.+)\]/.exec(address)?.[1]
  if (bracketed) return bracketed
  return address.split(':').length === 2 ? (address.split(':')[0] ?? '') : address
}
