import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { build } from 'esbuild'
import type { Plugin } from 'rollup'
import { bundle } from './bundle.ts'

const entry = '\0pages'
const sources = 'backend/pages/assets/*.*'
const styles = 'backend/pages/styles/*.css'
const scripts = ['frame', 'kinds/survey/live', 'member']
const toPath = (script: string) => new URL(`../${script}.ts`, import.meta.url).pathname

/** The hosted pages' files: style sheets bundled and minified, the scripts of framed pages, of screens and of members', everything else as it is. */
const pageAssets = (): Plugin => ({
  name: 'page-assets',
  resolveId: (id) => (id === entry ? id : null),
  load: (id) => (id === entry ? 'export {}' : null),
  buildStart() {
    for (const file of [...globSync([sources, styles]), ...scripts.map(toPath)]) this.addWatchFile(file)
  },
  async generateBundle(_options, output) {
    for (const file of Object.keys(output)) delete output[file]
    for (const file of globSync(sources)) {
      const source = file.endsWith('.css') ? await bundleStyles(file) : readFileSync(file)
      this.emitFile({ type: 'asset', fileName: `pages/${basename(file)}`, source })
    }
    for (const script of scripts) {
      const source = await bundle({ format: 'iife', source: `import '${toPath(script)}'` })
      this.emitFile({ type: 'asset', fileName: `pages/${basename(script)}.js`, source })
    }
  },
})

export const pagesConfiguration = { input: entry, plugins: [pageAssets()], output: { dir: 'dist/public' } }

/** The sheet with those that it imports, in one file and minified. */
async function bundleStyles(file: string) {
  const { outputFiles } = await build({ entryPoints: [file], bundle: true, minify: true, write: false })
  return outputFiles[0]?.contents ?? ''
}
