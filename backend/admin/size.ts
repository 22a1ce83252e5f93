import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

const folder = join(import.meta.dirname, '../../dist/public/admin')

/** What the browser loads for the overview, which is the start: the app, a language, the view, and its charts. */
const firstView = ['main', 'sv', 'home', 'bar-chart']

/** A file of the build, and what it brings along when it is loaded. */
interface Script {
  name: string
  brotli: number
  brings: string[]
}

/** Every script of the newest build of the admin, compressed as it is sent. */
export function readScripts(): Script[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => {
      const code = readFileSync(join(folder, name))
      const brings = [...code.toString().matchAll(/(?:from|import)\s*"\.\/([\w.-]+)"/g)].map(([, file = '']) => file)
      const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: code.length }
      return { name, brotli: brotliCompressSync(code, { params }).length, brings }
    })
}

/** The scripts that a view's start loads, each once; `names` without their digests. */
export function collect(scripts: Script[], names: readonly string[] = firstView): Script[] {
  const found = new Map<string, Script>()
  const add = (script: Script | undefined) => {
    if (!script || found.has(script.name)) return
    found.set(script.name, script)
    for (const name of script.brings) add(scripts.find((other) => other.name === name))
  }
  for (const name of names) {
    const script = scripts.find((one) => one.name.replace(/-[\w-]{8}\.js$/, '') === name)
    if (!script) throw new Error(`The build has no ${name}`)
    add(script)
  }
  return [...found.values()]
}

if (import.meta.main) {
  const scripts = readScripts()
  console.table(scripts.map(({ name, brotli }) => ({ name, brotli })))
  const all = collect(scripts)
  console.log(`first view: ${all.reduce((sum, { brotli }) => sum + brotli, 0)} bytes in ${all.length} scripts`)
}
