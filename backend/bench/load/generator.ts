import { Connection } from './connection.ts'
import type { Load, LoadOutcome } from './load-generator.ts'

/** The process that makes the load; its parent tells it what to send, and ends it. */
process.on('message', async (load: Load) => {
  const outcome: LoadOutcome = await run(load).catch((error: Error) => ({ error: error.message }))
  process.send?.(outcome)
})
process.on('disconnect', () => process.exit())
process.on('SIGINT', () => {})

async function run({ port, connections, requests, seconds }: Load): Promise<LoadOutcome> {
  const bytes = requests.map((request) => Buffer.from(request))
  const open = await Promise.all(Array.from({ length: connections }, () => Connection.open(port)))
  const milliseconds: number[] = []
  let sent = 0
  const begun = performance.now()
  const until = seconds === undefined ? Number.POSITIVE_INFINITY : begun + seconds * 1000
  const last = seconds === undefined ? bytes.length : Number.POSITIVE_INFINITY
  const cpuBegun = process.cpuUsage()

  const sendOn = async (connection: Connection) => {
    for (let now = performance.now(); now < until && sent < last; ) {
      const request = bytes[sent++ % bytes.length] as Buffer
      const { status, body } = await connection.send(request)
      if (status >= 300) throw new Error(`Answered ${status}: ${body.toString('utf8', 0, 300)}`)
      const done = performance.now()
      milliseconds.push(done - now)
      now = done
    }
  }
  try {
    await Promise.all(open.map(sendOn))
    const taken = performance.now() - begun
    const { user, system } = process.cpuUsage(cpuBegun)
    return { perSecond: (milliseconds.length / taken) * 1000, milliseconds, busy: (user + system) / 1000 / taken }
  } finally {
    for (const connection of open) connection.close()
  }
}
