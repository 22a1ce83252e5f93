import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

export interface Load {
  port: number
  connections: number
  /** Whole requests. With `seconds` they are sent over and over for so long, without each is sent once. */
  requests: string[]
  seconds?: number
}

export interface LoadResult {
  perSecond: number
  /** How long each answer took. */
  milliseconds: number[]
  /** The generator's own share of one processor: near 1 it is the limit, and not the server. */
  busy: number
}

/** What comes back from the generator's process. */
export type LoadOutcome = LoadResult | { error: string }

export interface LoadGenerator {
  /** @throws {Error} when an answer is not a success */
  run(load: Load): Promise<LoadResult>
  stop(): Promise<void>
}

/** Starts the load generator as a process of its own, so that its work and the benchmark's don't mix. */
export async function startLoadGenerator(): Promise<LoadGenerator> {
  const child = fork(fileURLToPath(new URL('generator.ts', import.meta.url)), { serialization: 'advanced' })
  await once(child, 'spawn')
  return {
    async run(load) {
      child.send(load)
      const outcome = await receive(child)
      if ('error' in outcome) throw new Error(outcome.error)
      return outcome
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

function receive(child: ChildProcess): Promise<LoadOutcome> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('The load generator ended'))
    child.once('exit', ended)
    child.once('message', (outcome) => {
      child.off('exit', ended)
      resolve(outcome as LoadOutcome)
    })
  })
}
