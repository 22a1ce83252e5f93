export interface RequestInput {
  method?: string
  url: string
  headers?: Record<string, string>
  body?: unknown
}

/** A whole HTTP/1.1 request, ready to be written; a body is sent as JSON. */
export function toRequest({ method = 'GET', url, headers = {}, body }: RequestInput): string {
  const { host, pathname, search } = new URL(url)
  const content = body === undefined ? '' : JSON.stringify(body)
  const lines = Object.entries({
    Host: host,
    ...headers,
    ...(content && { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(content)) }),
  }).map(([name, value]) => `${name}: ${value}\r\n`)
  return `${method} ${pathname}${search} HTTP/1.1\r\n${lines.join('')}\r\n${content}`
}
