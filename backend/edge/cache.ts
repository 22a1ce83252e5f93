import { CachedResponse } from './cached-response.ts'

/** Longest that a public read may be behind the truth, whatever its answer asks for (design §3). */
const longest = 5000
/** Bytes before compression, over all entries; a Worker has 128 MiB for everything. */
const mostBytes = 24 * 1024 * 1024
const largestBody = 256 * 1024

const entries = new Map<string, { response: CachedResponse; until: number }>()
let bytes = 0

/** A public read that was answered within the last seconds. */
export function findCached(key: string, now = Date.now()): CachedResponse | undefined {
  const entry = entries.get(key)
  return entry && entry.until > now ? entry.response : undefined
}

/**
 * Keeps an answer that says how long it may be kept (`Min-Kommun-Cache`, seconds) and gives it as it is to
 * be sent from now on. Browsers keep it too, but ask each time whether it still holds.
 */
export async function keepIfAllowed(key: string, response: Response): Promise<CachedResponse | undefined> {
  const seconds = Number(response.headers.get('Min-Kommun-Cache') ?? 0)
  if (response.status !== 200 || seconds <= 0) return undefined
  const body = new Uint8Array(await response.arrayBuffer())
  const headers = new Headers(response.headers)
  headers.delete('Min-Kommun-Cache')
  // What carries its version in its address may be kept for longer than we keep it.
  if (!headers.get('Cache-Control')?.startsWith('public'))
    headers.set('Cache-Control', 'public, max-age=0, must-revalidate')
  const kept = new CachedResponse(body, headers)
  if (body.byteLength <= largestBody) remember(key, kept, Math.min(longest, seconds * 1000))
  return kept
}

/** Oldest first out: with entries this short-lived nothing cleverer pays. */
export function remember(key: string, response: CachedResponse, milliseconds: number, now = Date.now()) {
  forget(key)
  for (const oldest of entries.keys()) {
    if (bytes + response.size <= mostBytes) break
    forget(oldest)
  }
  bytes += response.size
  entries.set(key, { response, until: now + milliseconds })
}

function forget(key: string) {
  bytes -= entries.get(key)?.response.size ?? 0
  entries.delete(key)
}
