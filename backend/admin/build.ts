import { createHash } from 'node:crypto'
import { globSync, readFileSync, rmSync } from 'node:fs'
import type { Plugin } from 'rollup'
import { minifyStyles, terser, typescript } from '../../widget/build/minify.ts'
import { resolve } from '../../widget/build/resolve.ts'
import { operations } from '../contracts/operations.ts'

const here = import.meta.dirname
const folder = 'dist/public'
const styles = [
  'styles/tokens.css',
  'styles/base.css',
  'parts/*.css',
  'styles/shell.css',
  'charts/*.css',
  'views/**/*.css',
  'kinds/**/*.css',
]

/** `virtual:operations`: method and path of each operation, without the schemas, which stay on the server. */
export const operationTable = (): Plugin => ({
  name: 'operation-table',
  resolveId: (id) => (id === 'virtual:operations' ? `\0${id}` : null),
  load(id) {
    if (id !== '\0virtual:operations') return null
    const table = Object.entries(operations).map(([name, { method, path }]) => [name, [method.toUpperCase(), path]])
    return `export default ${JSON.stringify(Object.fromEntries(table))}`
  },
})

/** `virtual:responses-worker`: the address of the worker that counts a survey's responses, built as a file of its own. */
const responsesWorker = (): Plugin => ({
  name: 'responses-worker',
  resolveId: (id) => (id === 'virtual:responses-worker' ? `\0${id}` : null),
  load(id) {
    if (id !== '\0virtual:responses-worker') return null
    const reference = this.emitFile({ type: 'chunk', id: `${here}/kinds/survey/results/worker/responses-worker.ts` })
    return `export default import.meta.ROLLUP_FILE_URL_${reference}`
  },
})

/** All views' styles in one file, and a manifest that says what the page begins with. */
const stylesAndManifest = (): Plugin => ({
  name: 'styles-and-manifest',
  buildStart() {
    for (const file of listStyles()) this.addWatchFile(file)
  },
  /** Names tell the content, so files of earlier builds would stay beside these for ever. */
  renderStart: () => rmSync(`${folder}/admin`, { recursive: true, force: true }),
  async generateBundle(_options, output) {
    const css = await minifyStyles(
      listStyles()
        .map((file) => readFileSync(file, 'utf8'))
        .join('\n'),
    )
    const style = `admin/admin-${createHash('sha256').update(css).digest('hex').slice(0, 8)}.css`
    this.emitFile({ type: 'asset', fileName: style, source: css })
    const find = (entry: string) =>
      Object.values(output).find((file) => file.type === 'chunk' && file.isEntry && file.name === entry)?.fileName
    const script = find('main')
    const main = script === undefined ? undefined : output[script]
    // What the script imports is asked for together with it, not after it.
    const imports = main?.type === 'chunk' ? main.imports : []
    const manifest = { script, imports, preview: find('preview'), style }
    this.emitFile({ type: 'asset', fileName: 'admin/manifest.json', source: JSON.stringify(manifest) })
  },
})

const listStyles = () =>
  styles.flatMap((pattern) => globSync(pattern, { cwd: here }).sort()).map((file) => `${here}/${file}`)

/** What nearly every view is made of: one file, since each more is a request more at the start. */
const isCommon = (id: string) =>
  /backend\/admin\/(?:parts|hooks|api|i18n\/(?:index|format))(?:\/|\.ts)|node_modules\/(?:@preact|preact)/.test(id)

/** The advanced admin: modules loaded view by view, each name telling its content; and what shows a widget in a frame. */
export const adminConfiguration = {
  input: { main: `${here}/main.tsx`, preview: `${here}/preview/main.ts` },
  plugins: [
    operationTable(),
    responsesWorker(),
    resolve({ browser: true, extensions: ['.js', '.mjs'] }),
    typescript(),
    stylesAndManifest(),
  ],
  output: {
    dir: folder,
    format: 'es' as const,
    entryFileNames: 'admin/[name]-[hash].js',
    chunkFileNames: 'admin/[name]-[hash].js',
    manualChunks: (id: string) => (isCommon(id) ? 'common' : undefined),
    plugins: [terser()],
  },
}
