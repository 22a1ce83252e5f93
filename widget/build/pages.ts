import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Plugin } from 'rollup'
import { minifyStyles } from './minify.ts'

const entry = '\0pages'
const sources = 'backend/pages/assets/*.*'

/** The hosted pages' files: style sheets minified, everything else as it is. */
const pageAssets = (): Plugin => ({
  name: 'page-assets',
  resolveId: (id) => (id === entry ? id : null),
  load: (id) => (id === entry ? 'export {}' : null),
  buildStart() {
    for (const file of globSync(sources)) this.addWatchFile(file)
  },
  async generateBundle(_options, bundle) {
    for (const file of Object.keys(bundle)) delete bundle[file]
    for (const file of globSync(sources)) {
      const source = file.endsWith('.css') ? await minifyStyles(readFileSync(file, 'utf8')) : readFileSync(file)
      this.emitFile({ type: 'asset', fileName: `pages/${basename(file)}`, source })
    }
  },
})

export const pagesConfiguration = { input: entry, plugins: [pageAssets()], output: { dir: 'dist/public' } }
