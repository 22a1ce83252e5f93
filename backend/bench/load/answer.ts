export interface Answer {
  status: number
  body: Buffer
}

/** The one answer in these bytes; undefined while it isn't complete. */
export function parseAnswer(bytes: Buffer): Answer | undefined {
  const end = bytes.indexOf('\r\n\r\n')
  if (end < 0) return undefined
  const head = bytes.toString('latin1', 0, end)
  const status = Number(head.slice(9, 12))
  const content = bytes.subarray(end + 4)
  if (/\r\ntransfer-encoding: *chunked/i.test(head)) {
    const body = joinChunks(content)
    return body && { status, body }
  }
  const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0)
  return content.length < length ? undefined : { status, body: content.subarray(0, length) }
}

function joinChunks(content: Buffer): Buffer | undefined {
  const chunks: Buffer[] = []
  for (let at = 0; ; ) {
    const lineEnd = content.indexOf('\r\n', at)
    if (lineEnd < 0) return undefined
    const size = Number.parseInt(content.toString('latin1', at, lineEnd), 16)
    const next = lineEnd + 2 + size + 2
    if (content.length < next) return undefined
    if (size === 0) return Buffer.concat(chunks)
    chunks.push(content.subarray(lineEnd + 2, lineEnd + 2 + size))
    at = next
  }
}
