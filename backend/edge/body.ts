import { problem } from '../http/problem.ts'

/**
 * The body, if it keeps within the limit. One of a length that it doesn't tell, in chunks, is counted as it arrives,
 * so that it never fills the memory; a told one is as long as it says, since that is where HTTP ends it (RFC 9112 §6.3).
 *
 * @throws `body_too_large`
 */
export async function readLimited(request: Request, limit: number): Promise<Uint8Array | undefined> {
  if (!request.body) return undefined
  const told = request.headers.get('Content-Length')
  if (Number(told) > limit) throw problem('body_too_large')
  if (told !== null) return new Uint8Array(await request.arrayBuffer())
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
