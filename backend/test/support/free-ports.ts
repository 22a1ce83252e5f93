import { once } from 'node:events'
import { createServer } from 'node:net'

/**
 * Below the ports that Linux (32768) and macOS (49152) lend to outgoing connections: one of those could take a port
 * while the product that has it restarts.
 */
const [lowest, highest] = [20_000, 32_767]

/** Ports that nothing listens on at the moment, all different. */
export async function findFreePorts(count: number): Promise<number[]> {
  const found = new Set<number>()
  while (found.size < count) {
    const port = lowest + Math.floor(Math.random() * (highest - lowest + 1))
    if (await isFree(port)) found.add(port)
  }
  return [...found]
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen({ port, host: '127.0.0.1', exclusive: true })
  try {
    await once(server, 'listening')
  } catch {
    return false
  }
  await once(server.close(), 'close')
  return true
}
