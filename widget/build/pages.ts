import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Plugin } from 'rollup'
import { bundle } from './bundle.ts'
import { minifyStyles } from './minify.ts'

const entry = '\0pages'
const sources = 'backend/pages/assets/*.*'
const frame = new URL('../frame.ts', import.meta.url).pathname

/** The hosted pages' files: style sheets minified, the framed page's script, everything else as it is. */
const pageAssets = (): Plugin => ({
  name: 'page-assets',
  resolveId: (id) => (id === entry ? id : null),
  load: (id) => (id === entry ? 'export {}' : null),
  buildStart() {
    for (const file of [...globSync(sources), frame]) this.addWatchFile(file)
  },
  async generateBundle(_options, output) {
    for (const file of Object.keys(output)) delete output[file]
    for (const file of globSync(sources)) {
      const source = file.endsWith('.css') ? await minifyStyles(readFileSync(file, 'utf8')) : readFileSync(file)
      this.emitFile({ type: 'asset', fileName: `pages/${basename(file)}`, source })
    }
    const script = await bundle({ format: 'iife', source: `import '${frame}'` })
    this.emitFile({ type: 'asset', fileName: 'pages/frame.js', source: script })
  },
})

export const pagesConfiguration = { input: entry, plugins: [pageAssets()], output: { dir: 'dist/public' } }
