import { createHash } from 'node:crypto'
import { globSync } from 'node:fs'
import type { Plugin } from 'rollup'
import type { Kind } from '../../backend/contracts/kinds/index.ts'
import { languages } from '../i18n/texts.ts'
import { kinds } from '../kinds/index.ts'
import { bundle } from './bundle.ts'
import { listBundles } from './bundles.ts'
import { createIntegrity, type Files, readReleases } from './releases.ts'

const entry = '\0entry'
const widget = new URL('..', import.meta.url).pathname

/**
 * Builds the embed scripts: for each kind the first view's code, beside it the parts that load on demand, one
 * file for each language, and all of it in one file for pages that lock the version. The folder carries a
 * digest of its content, so that a page never mixes two builds and every file can be kept for ever; those that
 * have been released are kept (docs/decisions/0010).
 */
export const embedScripts = ({ releases = `${widget}releases` } = {}): Plugin => ({
  name: 'embed-scripts',
  resolveId: (id) => (id === entry ? id : null),
  load: (id) => (id === entry ? 'export {}' : null),
  // The entry is there because there has to be one.
  onLog: (_level, { code }) => code !== 'EMPTY_BUNDLE',
  buildStart() {
    for (const file of globSync(`${widget}**/*.{ts,css}`)) this.addWatchFile(file)
  },
  async generateBundle(_options, output) {
    for (const file of Object.keys(output)) delete output[file]
    const { version, files } = await buildFiles()
    const all = { ...readReleases(releases), ...files }
    for (const [path, source] of Object.entries(all))
      this.emitFile({ type: 'asset', fileName: `embed/${path}`, source })
    const descriptions = { manifest: await createManifest(version), integrity: createIntegrity(version, all) }
    for (const [name, content] of Object.entries(descriptions)) {
      this.emitFile({ type: 'asset', fileName: `embed/${name}.json`, source: JSON.stringify(content, null, 2) })
    }
  },
})

export const embedConfiguration = { input: entry, plugins: [embedScripts()], output: { dir: 'dist/public' } }

/** This build's files in their folder. */
async function buildFiles(): Promise<{ version: string; files: Files }> {
  const files = await Promise.all(listBundles().map(async ({ file, ...how }) => [file, await bundle(how)] as const))
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12)
  return { version, files: Object.fromEntries(files.map(([file, source]) => [`${version}/${file}`, source])) }
}

/** What the edge needs to compose scripts: where each kind's first view is, and its texts a language. */
async function createManifest(version: string) {
  const translations = await Promise.all(
    Object.entries(languages).map(async ([language, load]) => [language, await load()] as const),
  )
  const entries = Object.keys(kinds).map((name) => {
    const kind = name as Kind
    const texts = Object.fromEntries(translations.map(([language, all]) => [language, all[kind]]))
    return [kind, { entry: `/embed/${version}/${kind}-first-view.js`, texts }]
  })
  return { version, loader: `/embed/${version}/loader.js`, kinds: Object.fromEntries(entries) }
}
