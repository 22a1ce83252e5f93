import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { styleText } from 'node:util'
import { Failure } from '../selfhost/failure.ts'
import { inProject } from '../selfhost/root.ts'

/** Tools that would ask the network or a person something don't, here. */
const quietTools = { CI: '1', WRANGLER_SEND_METRICS: 'false', WRANGLER_HIDE_BANNER: 'true', DO_NOT_TRACK: '1' }

/** Runs one part of the tests under a heading, with the time it took. */
export async function runStep(name: string, act: () => Promise<void>): Promise<void> {
  const started = performance.now()
  try {
    await act()
  } catch (error) {
    console.log(`${styleText('red', '✗')} ${styleText('bold', name)}`)
    throw error
  }
  console.log(`${styleText('green', '✓')} ${styleText('bold', name)}  ${formatSeconds(performance.now() - started)}`)
}

/**
 * Runs a tool of node_modules without showing what it says while it succeeds.
 * @throws {Failure} with all that it said
 */
export async function runTool(name: string, args: string[]): Promise<void> {
  const tool = spawn(name, args, {
    cwd: inProject(),
    env: { ...process.env, ...quietTools },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [out, errors, [code]] = await Promise.all([text(tool.stdout), text(tool.stderr), once(tool, 'close')])
  if (code !== 0) throw new Failure(`${out}${errors}\n"${name} ${args.join(' ')}" ended with ${code}.`)
}

const formatSeconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`
