import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { inProject } from './root.ts'

/** How long workerd may take to finish what it is doing; open sockets would keep it for ever. */
const graceMilliseconds = 3_000

export interface WorkerdProcess {
  pid: number
  /** Settles when workerd is gone, with how it went. */
  ended: Promise<string>
  stop(): Promise<void>
}

/**
 * Starts plain `workerd serve`; its output goes to ours.
 * @param configFile the generated configuration
 * @param variables the environment it sees, and nothing else
 */
export async function startWorkerd(configFile: string, variables: NodeJS.ProcessEnv): Promise<WorkerdProcess> {
  // A group of its own, so that Ctrl-C reaches it through us, in order.
  const child = spawn(inProject('node_modules/workerd/bin/workerd'), ['serve', configFile], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: variables,
    detached: true,
  })
  await once(child, 'spawn')
  const ended = once(child, 'exit').then(([code, signal]) => (signal ? `by ${signal}` : `with code ${code}`))
  return { pid: child.pid as number, ended, stop: () => stop(child, ended) }
}

async function stop(child: ChildProcess, ended: Promise<string>) {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  // Everything acknowledged is on disk by then: a hard end loses nothing.
  const timer = setTimeout(() => child.kill('SIGKILL'), graceMilliseconds)
  await ended
  clearTimeout(timer)
}
