import { problem } from '../http/problem.ts'

/**
 * The body, if it keeps within the limit. Counted as it arrives, so that neither a missing nor a lying
 * `Content-Length` fills the memory.
 *
 * @throws `body_too_large`
 */
export async function readLimited(request: Request, limit: number): Promise<Uint8Array | undefined> {
  if (!request.body) return undefined
  if (Number(request.headers.get('Content-Length') ?? 0) > limit) throw problem('body_too_large')
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body) {
    size += chunk.byteLength
    if (size > limit) throw problem('body_too_large')
    chunks.push(chunk)
  }
  return join(chunks, size)
}

function join(chunks: Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole
}
