import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Plugin } from 'rollup'
import { minifyStyles } from './minify.ts'

const entry = '\0pages'
const sources = 'backend/pages/assets/*.css'

/** The hosted pages' style sheets, minified. */
const pageStyles = (): Plugin => ({
  name: 'page-styles',
  resolveId: (id) => (id === entry ? id : null),
  load: (id) => (id === entry ? 'export {}' : null),
  buildStart() {
    for (const file of globSync(sources)) this.addWatchFile(file)
  },
  async generateBundle(_options, bundle) {
    for (const file of Object.keys(bundle)) delete bundle[file]
    for (const file of globSync(sources)) {
      const source = await minifyStyles(readFileSync(file, 'utf8'))
      this.emitFile({ type: 'asset', fileName: `pages/${basename(file)}`, source })
    }
  },
})

export const pagesConfiguration = { input: entry, plugins: [pageStyles()], output: { dir: 'dist/public' } }
