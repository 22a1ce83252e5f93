import { CachedResponse } from './cached-response.ts'
import type { Env } from './env.ts'

const types: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
}

const files = new Map<string, CachedResponse>()

/** A file of `dist/public`, the same from Cloudflare's assets and from the disk at home; undefined when there is none. */
export async function readStatic(env: Env, path: string): Promise<Uint8Array | undefined> {
  if (!/^(?:\/[\w-][\w.-]*)+$/.test(path)) return undefined
  const response = await env.ASSETS.fetch(new Request(`https://assets${path}`))
  if (response.ok) return new Uint8Array(await response.arrayBuffer())
  await response.body?.cancel()
  return undefined
}

/**
 * Sends a file. Those whose path names their content are for ever; others are asked about each time.
 * Any site may read them: they are the same for everyone.
 */
export async function sendStatic(env: Env, request: Request, path: string, immutable: boolean) {
  const kept = files.get(path) ?? (await load(env, path, immutable))
  return kept?.send(request)
}

async function load(env: Env, path: string, immutable: boolean): Promise<CachedResponse | undefined> {
  const type = types[path.split('.').at(-1) ?? '']
  const body = type && (await readStatic(env, path))
  if (!body) return undefined
  const headers = new Headers({
    'Content-Type': type,
    'Cache-Control': immutable ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate',
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'X-Content-Type-Options': 'nosniff',
  })
  const response = new CachedResponse(body, headers, { quality: 11 })
  files.set(path, response)
  return response
}
