import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { listHolders } from '../../selfhost/lock.ts'
import { inProject } from '../../selfhost/root.ts'
import { findFreePorts } from './free-ports.ts'

/** The real product, as `npm start` runs it, on ports and a data folder of its own. */
export interface RunningProduct {
  /** Its origin, which is also its MK_BASE_URL. */
  base: string
  /** The origin of the example kommun's site. */
  examples: string
  operatorToken: string
  dataDir: string
  /** Ends it and removes its data. */
  stop(): Promise<void>
  /** Asks it to stop, and gives its exit code; the data stays. */
  interrupt(signal: 'SIGINT' | 'SIGTERM'): Promise<number | null>
  /** Ends it as a power cut would; the data stays. */
  kill9(): Promise<void>
  /** Starts it again on the same data and ports, ending it first when it runs. */
  restart(): Promise<void>
  /** Everything it has printed since the beginning. */
  logs(): string
}

interface StartOptions {
  env?: Record<string, string>
  dataDir?: string
}

const operatorToken = 'operator-token-of-a-test-0123456789abcdef'

/**
 * Starts the built product (`dist/` must be up to date) and resolves when it has its demo and answers.
 * @param options.env settings besides the ports and the data folder, like `{ MK_DEMO: 'off' }`
 * @param options.dataDir an existing data folder, instead of a new one; `stop` removes it all the same
 * @throws {Error} with everything that was printed, when it ends instead
 */
export async function startProduct(options: StartOptions = {}): Promise<RunningProduct> {
  const { env = {}, dataDir = mkdtempSync(join(tmpdir(), 'min-kommun-test-')) } = options
  const [port, examplesPort] = await findFreePorts(2)
  let printed = ''
  let child: ChildProcess | undefined

  const start = async () => {
    const from = printed.length
    const started = spawn(process.execPath, [inProject('backend/selfhost/start.ts'), '--no-build'], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        NO_COLOR: '1',
        MK_PORT: String(port),
        MK_EXAMPLES_PORT: String(examplesPort),
        MK_DATA_DIR: dataDir,
        MK_OPERATOR_TOKEN: operatorToken,
        ...env,
      },
    })
    child = started
    await new Promise<void>((resolve, reject) => {
      const collect = (chunk: Buffer) => {
        printed += chunk
        if (printed.includes('Min Kommun is running.', from)) resolve()
      }
      started.stdout.on('data', collect)
      started.stderr.on('data', collect)
      started.once('exit', (code) => reject(new Error(`The product ended with code ${code}.\n${printed.slice(from)}`)))
    })
  }
  const end = async (kill: (running: ChildProcess) => void) => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    kill(child)
    await ended
  }
  const interrupt = async (signal: 'SIGINT' | 'SIGTERM') => {
    await end((running) => running.kill(signal))
    return child?.exitCode ?? null
  }

  await start()
  return {
    base: `http://localhost:${port}`,
    examples: `http://localhost:${examplesPort}`,
    operatorToken,
    dataDir,
    stop: async () => {
      await interrupt('SIGTERM')
      rmSync(dataDir, { recursive: true, force: true })
    },
    interrupt,
    kill9: async () => {
      await end(() => {
        for (const { pid } of listHolders(dataDir)) process.kill(pid, 'SIGKILL')
      })
      // workerd is not our child: that it has gone shows in the folder alone, a moment later.
      while (listHolders(dataDir).length > 0) await sleep(10)
    },
    restart: async () => {
      await interrupt('SIGTERM')
      await start()
    },
    logs: () => printed,
  }
}
