import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { readWorkerSettings } from '../../selfhost/worker-settings.ts'
import { startWorkerd } from '../../selfhost/workerd-process.ts'
import { findFreePorts } from '../../test/support/free-ports.ts'

export interface Hello {
  port: number
  url: string
  stop(): Promise<void>
}

/**
 * Starts a bare Hono "hello" on a plain workerd of its own, the same program with the same compatibility
 * settings as the product's.
 */
export async function startHello(): Promise<Hello> {
  const folder = mkdtempSync(join(tmpdir(), 'min-kommun-hello-'))
  const [port = 0] = await findFreePorts(1)
  const entry = fileURLToPath(new URL('worker.ts', import.meta.url))
  await build({ entryPoints: [entry], bundle: true, format: 'esm', outfile: join(folder, 'worker.js') })
  const configFile = join(folder, 'hello.capnp')
  writeFileSync(configFile, createConfig(port))
  const workerd = await startWorkerd(configFile, {})
  const url = `http://localhost:${port}/`
  const stop = async () => {
    await workerd.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await waitFor(url)
  } catch (error) {
    await stop()
    throw error
  }
  return { port, url, stop }
}

function createConfig(port: number) {
  const { compatibility_date, compatibility_flags } = readWorkerSettings()
  return `using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [(name = "hello", worker = .hello)],
  sockets = [(name = "http", address = "127.0.0.1:${port}", http = (), service = "hello")],
);

const hello :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "worker.js")],
  compatibilityDate = ${JSON.stringify(compatibility_date)},
  compatibilityFlags = ${JSON.stringify(compatibility_flags)},
);
`
}

async function waitFor(url: string) {
  for (let tries = 0; tries < 200; tries++) {
    if ((await fetch(url).catch(() => undefined))?.ok) return
    await sleep(50)
  }
  throw new Error('The bare hello did not start')
}
