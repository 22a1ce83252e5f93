/** What somebody types or pastes as the origin that browsers name, where it can be one. */
export function toOrigin(typed: string): string {
  const text = typed.trim()
  // Browsers would make a host of it all the same.
  if (text === '' || /\s/.test(text)) return text
  const address = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`
  if (!URL.canParse(address)) return text
  const { origin } = new URL(address)
  return origin === 'null' ? text : origin
}

/** The same site with or without `www.`, which browsers take for another; undefined for what has no such twin. */
export function toTwin(origin: string): string | undefined {
  if (!URL.canParse(origin)) return undefined
  const { protocol, host, hostname } = new URL(origin)
  if (/^www\.[^.]+\.[^.]+$/.test(hostname)) return `${protocol}//${host.slice(4)}`
  return /^[^.]+\.[^.]+$/.test(hostname) ? `${protocol}//www.${host}` : undefined
}

/** Whether browsers offer what taking part needs there. */
export function isSecure(origin: string): boolean {
  if (!URL.canParse(origin)) return true
  const { protocol, hostname } = new URL(origin)
  return protocol !== 'http:' || hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '127.0.0.1'
}
