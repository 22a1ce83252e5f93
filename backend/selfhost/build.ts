import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { Failure } from './failure.ts'
import { inProject } from './root.ts'
import type { WorkerSettings } from './worker-settings.ts'

const sources = ['backend/**/*', 'widget/**/*', 'rollup.config.mjs', 'package-lock.json']
/** Parts of backend/ that run in Node and never end up in the bundle. */
const outside = /^backend\/(selfhost|cli|demo|bench|screenshots|test)\/|\.test\.ts$/
const fingerprintFile = () => inProject('dist/fingerprint')

/** Builds `dist/` when a source has changed since the last build; says so only then. */
export async function ensureBuilt(settings: WorkerSettings, asked?: AbortSignal): Promise<void> {
  const fingerprint = fingerprintSources()
  if (existsSync(inProject(settings.main)) && readFingerprint() === fingerprint) return
  console.log('Building …')
  await build(asked)
  writeFileSync(fingerprintFile(), fingerprint)
}

/** @throws {Failure} with rollup's message */
async function build(signal?: AbortSignal) {
  try {
    await promisify(execFile)(process.execPath, [inProject('node_modules/rollup/dist/bin/rollup'), '-c', '--silent'], {
      cwd: inProject(),
      signal,
    })
  } catch (error) {
    throw new Failure(`The build failed.\n${(error as { stderr?: string }).stderr || error}`)
  }
}

/** Names, sizes and times are enough to notice any edit, and reading them takes milliseconds. */
function fingerprintSources() {
  const files = globSync(sources, { cwd: inProject() })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !outside.test(path))
    .sort()
  const hash = createHash('sha256')
  for (const path of files) {
    const { size, mtimeMs } = statSync(inProject(path))
    hash.update(`${path} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

function readFingerprint() {
  try {
    return readFileSync(fingerprintFile(), 'utf8')
  } catch {
    return undefined
  }
}
