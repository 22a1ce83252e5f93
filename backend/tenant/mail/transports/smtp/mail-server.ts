/** What `MK_SMTP_URL` says. */
export interface MailServer {
  host: string
  port: number
  /** `implicit`: from the first byte; `starttls`: before anything is said; `none`: never, and no password. */
  tls: 'implicit' | 'starttls' | 'none'
  login: { user: string; password: string } | undefined
  /** Milliseconds that each answer may take. */
  patience: number
}

/**
 * SMTP submission (RFC 6409, RFC 8314) to `smtps://user:password@host:465`, or to
 * `smtp://user:password@host:587`, where TLS is asked for by STARTTLS and nothing is said without it.
 * `smtp://host:25?starttls=off` is for a relay on one's own network, and takes no password. `timeout=60`
 * waits so many seconds for an answer instead of 30.
 */
export function parseMailServer(address: string): MailServer {
  const url = new URL(address)
  const implicit = url.protocol === 'smtps:'
  const tls = implicit ? 'implicit' : url.searchParams.get('starttls') === 'off' ? 'none' : 'starttls'
  const login =
    url.username && tls !== 'none'
      ? { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) }
      : undefined
  return {
    host: url.hostname,
    port: Number(url.port) || (implicit ? 465 : 587),
    tls,
    login,
    patience: 1000 * (Number(url.searchParams.get('timeout')) || 30),
  }
}
