// Every npm script starts here. Plain JavaScript for Node 20 with nothing installed: it installs what the
// lock file names, then runs the command's TypeScript with the Node 24 that comes as a package.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const commands = {
  start: 'backend/selfhost/start.ts',
  dev: 'backend/selfhost/dev.ts',
  test: 'backend/test/run.ts',
  bench: 'backend/bench/run.ts',
  tenant: 'backend/cli/tenant.ts',
  import: 'backend/cli/import.ts',
  backup: 'backend/cli/backup.ts',
  release: 'widget/build/release.ts',
  screenshots: 'backend/screenshots/take.ts',
}

const [command, ...args] = process.argv.slice(2)
if (!Object.hasOwn(commands, command ?? '')) fail(`Give one of the commands ${Object.keys(commands).join(', ')}.`)
if (!isInstalled()) install()
run(chooseNode(), [join(root, commands[command]), ...args])

/** Whether node_modules holds what package-lock.json names; npm writes its own lock file there when it is done. */
function isInstalled() {
  const wanted = readPackages('package-lock.json')
  const present = readPackages('node_modules/.package-lock.json')
  if (!wanted || !present) return false
  return Object.entries(wanted).every(([path, { version, integrity, optional }]) => {
    if (path === '') return true
    const found = present[path]
    return found ? found.version === version && found.integrity === integrity : optional === true
  })
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages
  } catch {
    return undefined
  }
}

function install() {
  console.error('Installing packages …')
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm']
  const [program, ...before] = npm
  // Not "npm ci": it insists on packages for other platforms, which a registry mirror may not have.
  const result = spawnSync(
    program,
    [...before, 'install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32' && program === 'npm',
    },
  )
  if (result.status !== 0)
    fail('npm could not install the packages; its message is above. Mend that and run the command again.')
}

function chooseNode() {
  const packaged = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(packaged) && spawnSync(packaged, ['--version']).status === 0) return packaged
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath
  return fail(
    `Min Kommun needs Node 24, and this is ${process.version}. Its own copy is missing from node_modules:\n` +
      'remove node_modules and run the command again with access to the npm registry, or install Node 24.',
  )
}

function run(node, argv) {
  const bin = join(root, 'node_modules/.bin')
  const child = spawn(node, argv, {
    stdio: 'inherit',
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  if (process.env.npm_lifecycle_event) stopWithParent(child)
  child.on('error', (error) => fail(`Could not run ${node}: ${error.message}`))
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
}

/** npm passes SIGTERM to the shell between it and us, which ends without telling anybody. */
function stopWithParent(child) {
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 100).unref()
}

function fail(message) {
  console.error(message)
  process.exit(1)
}
