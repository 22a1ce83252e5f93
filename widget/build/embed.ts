import { createHash } from 'node:crypto'
import resolve from '@rollup/plugin-node-resolve'
import { type Plugin, rollup } from 'rollup'
import type { Kind } from '../../backend/contracts/kinds/index.ts'
import { languages } from '../i18n/texts.ts'
import { kinds } from '../kinds/index.ts'
import { compactTemplates, inlineStyles, terser, typescript } from './minify.ts'

const entry = '\0entry'
const widget = new URL('..', import.meta.url).pathname

/**
 * Builds the embed scripts: for each kind the first view's code, and beside it the parts that load on
 * demand, one file for each language. The folder carries a digest of all of it, so that a page never
 * mixes two builds and every file can be kept for ever.
 */
export const embedScripts = (): Plugin => ({
  name: 'embed-scripts',
  resolveId: (id) => (id === entry ? id : null),
  load: (id) => (id === entry ? 'export {}' : null),
  async buildStart() {
    for (const file of (await import('node:fs')).globSync(`${widget}**/*.{ts,css}`)) this.addWatchFile(file)
  },
  async generateBundle(_options, bundle) {
    for (const file of Object.keys(bundle)) delete bundle[file]
    const files = Object.fromEntries(await Promise.all(listBundles().map(build)))
    const digest = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12)
    for (const [file, source] of Object.entries(files)) {
      this.emitFile({ type: 'asset', fileName: `embed/${digest}/${file}`, source })
    }
    const manifest = JSON.stringify(await createManifest(digest), null, 2)
    this.emitFile({ type: 'asset', fileName: 'embed/manifest.json', source: manifest })
  },
})

export const embedConfiguration = { input: entry, plugins: [embedScripts()], output: { dir: 'dist/public' } }

interface Bundle {
  file: string
  source: string
  /** Lazy parts borrow what the main script of their kind already carries. */
  borrowsFrom?: Kind
}

function listBundles(): Bundle[] {
  return Object.entries(kinds).flatMap(([name, { parts }]) => {
    const kind = name as Kind
    const main = {
      file: `${kind}.js`,
      source: `import { embed } from '${widget}embed.ts'; import kind from '${widget}kinds/${kind}/kind.ts'; embed(kind)`,
    }
    const wordless = ['solver', 'personal-numbers'].map((part) => ({
      file: `${kind}-${part}.js`,
      source: `export * from '${widget}parts/${part}.ts'`,
      borrowsFrom: kind,
    }))
    const translated = Object.keys(languages).flatMap((language) => [
      {
        file: `${kind}-texts.${language}.js`,
        source: `export { ${kind} as texts } from '${widget}i18n/${language}.ts'`,
      },
      ...Object.entries(parts).map(([part, [own, ...more]]) => ({
        file: `${kind}-${part}.${language}.js`,
        source: `export * from '${widget}kinds/${kind}/${part}.ts'
          import { ${[own, ...more]} } from '${widget}i18n/${language}.ts'
          export const texts = { ...${[own, ...more]} }`,
        borrowsFrom: kind,
      })),
    ])
    return [main, ...wordless, ...translated]
  })
}

async function build({ file, source, borrowsFrom }: Bundle): Promise<[string, string]> {
  const bundle = await rollup({
    input: entry,
    plugins: [
      { name: 'entry', resolveId: (id) => (id === entry ? id : null), load: (id) => (id === entry ? source : null) },
      borrowsFrom && borrowShared(borrowsFrom),
      resolve({ browser: true }),
      inlineStyles(),
      typescript(),
      compactTemplates(),
    ],
  })
  const isMain = source.includes('embed.ts')
  const { output } = await bundle.generate({ format: isMain ? 'iife' : 'es', plugins: [terser()] })
  return [file, output[0].code]
}

/** Replaces `parts/shared.ts` by what the main script lends under the same names. */
const borrowShared = (kind: Kind): Plugin => ({
  name: 'borrow-shared',
  transform(code, id) {
    if (id !== `${widget}parts/shared.ts`) return
    const names = [...code.matchAll(/export \{([^}]*)\}/g)].flatMap(([, list = '']) => list.split(','))
    const own = names.map((name) => name.trim()).filter(Boolean)
    return `export const { ${own.join(', ')} } = globalThis[Symbol.for('min-kommun')].kinds.${kind}.shared`
  },
})

async function createManifest(version: string) {
  const translations = await Promise.all(
    Object.entries(languages).map(async ([language, load]) => [language, await load()] as const),
  )
  const entries = Object.keys(kinds).map((name) => {
    const kind = name as Kind
    const texts = Object.fromEntries(translations.map(([language, all]) => [language, all[kind]]))
    return [kind, { entry: `/embed/${version}/${kind}.js`, texts }]
  })
  return { version, kinds: Object.fromEntries(entries) }
}
