import { createServer, isIPv6 } from 'node:net'
import { Failure } from './failure.ts'

/**
 * Makes sure that a port can be listened on, before anything is started.
 * @param variable the setting that chooses the port, for the message
 * @throws {Failure} when it is taken or not allowed
 */
export function checkPort(host: string, port: number, variable: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => reject(explainPort(error, port, variable)))
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve()))
  })
}

/** What a failed `listen` means, in words. */
export function explainPort(error: NodeJS.ErrnoException, port: number, variable: string): Failure {
  switch (error.code) {
    case 'EADDRINUSE':
      return new Failure(`Port ${port} is taken by another program. Stop it, or choose another with ${variable}.`)
    case 'EACCES':
      return new Failure(`Port ${port} needs more rights than this user has. Choose another with ${variable}.`)
    case 'EADDRNOTAVAIL':
      return new Failure(`This machine has no such address to listen on: ${error.message}. MK_HOST chooses it.`)
    default:
      return new Failure(`Can't listen on port ${port} (${variable}): ${error.message}`)
  }
}

/** The address at which this machine itself reaches what listens on `host`. */
export function toLocalUrl(host: string, port: number): string {
  if (host === '0.0.0.0') return `http://127.0.0.1:${port}`
  if (host === '::') return `http://[::1]:${port}`
  return `http://${isIPv6(host) ? `[${host}]` : host}:${port}`
}
