import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { inProject } from '../../selfhost/root.ts'

// The shell first: the same engine without a browser's windows, which cost more than many of our pages do.
const systemNames = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
]
const macPaths = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts Chromium without a window; close it when done. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: ensureChromium(), args: flags })
}

/**
 * Finds Chromium: CHROMIUM_PATH, the system's own, Playwright's; else installs it.
 * @returns the program's path
 * @throws {Error} that says what to do, when it can be neither found nor installed
 */
export function ensureChromium(): string {
  const path = findChromium() ?? installChromium()
  if (path) return path
  throw new Error(
    'The browser tests need Chromium, and it could not be installed here. Do one of these:\n' +
      '  install Chromium or Chrome with the system’s packages,\n' +
      '  run "npx playwright-core install --with-deps chromium",\n' +
      '  or name an existing one in CHROMIUM_PATH.',
  )
}

function findChromium(): string | undefined {
  const named = process.env.CHROMIUM_PATH
  if (named && !works(named)) throw new Error(`CHROMIUM_PATH is ${named}, and that does not run.`)
  if (named) return named
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = systemNames.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...onPath, ...macPaths, chromium.executablePath()].find((path) => existsSync(path) && works(path))
}

/** A distribution's name for it can be a pointer to a package that isn't there, so only an answer counts. */
const works = (path: string) => spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0

function installChromium(): string | undefined {
  console.log('Installing Chromium for the browser tests …')
  const installers = isDebianRoot() ? [installDebian, installPlaywrights] : [installPlaywrights]
  for (const install of installers) {
    try {
      install()
    } catch (error) {
      console.log(`That did not work: ${(error as Error).message.split('\n', 1)[0]}`)
    }
    const found = findChromium()
    if (found) return found
  }
  return undefined
}

function isDebianRoot() {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
  return process.getuid?.() === 0 && /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(release) && existsSync('/usr/bin/apt-get')
}

const quietly = { stdio: ['ignore', 'ignore', 'inherit'] as ('ignore' | 'inherit')[] }

function installDebian() {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  execFileSync('apt-get', ['update', '-qq'], { ...quietly, env })
  const chosen = ['--no-install-recommends', 'chromium-headless-shell']
  execFileSync('apt-get', ['install', '-y', '-qq', ...chosen], { ...quietly, env })
}

function installPlaywrights() {
  const withSystemLibraries = isDebianRoot() ? ['--with-deps'] : []
  const command = [inProject('node_modules/playwright-core/cli.js'), 'install', ...withSystemLibraries, 'chromium']
  execFileSync(process.execPath, command, quietly)
}
