import { type OutputChunk, type Plugin, rollup } from 'rollup'
import type { Kind } from '../../../backend/contracts/kinds/index.ts'
import { languages } from '../../i18n/texts.ts'
import { kinds } from '../../kinds/index.ts'
import { wordless } from '../bundles.ts'
import { compactTemplates, inlineStyles, typescript } from '../minify.ts'
import { resolve } from '../resolve.ts'

const widget = new URL('../..', import.meta.url).pathname
const prefix = 'content:'

/** The package's modules by their path in it: an entry for each kind, and what these load when it is needed. */
export async function bundlePackage(entries: Record<string, string>, external: readonly string[]) {
  const bundle = await rollup({
    input: entries,
    // Applications have these once, whoever else uses them.
    external: (id) => external.some((name) => id === name || id.startsWith(`${name}/`)),
    plugins: [content(), resolve({ browser: true }), inlineStyles(), typescript(), compactTemplates()],
  })
  const { output } = await bundle.generate({ format: 'es', chunkFileNames: 'parts/[name]-[hash].js' })
  return new Map(output.filter(isChunk).map(({ fileName, code }) => [fileName, code]))
}

const isChunk = (file: { type: string }): file is OutputChunk => file.type === 'chunk'

/** `content:{kind}`: imports that an application's bundler sees and can split where we load on demand. */
const content = (): Plugin => ({
  name: 'content',
  resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : null),
  load: (id) => (id.startsWith(`\0${prefix}`) ? writeContent(id.slice(prefix.length + 1) as Kind) : null),
})

function writeContent(kind: Kind) {
  const { parts } = kinds[kind]
  const load = (name: string, path: string) => `'${name}': () => import('${widget}${path}.ts')`
  const modules = [
    ...wordless.map((part) => load(part, `parts/${part}`)),
    ...Object.keys(parts).map((part) => load(part, `kinds/${kind}/${part}`)),
  ]
  return `const modules = { ${modules} }
    const languages = { ${Object.keys(languages).map((language) => load(language, `i18n/${language}`))} }
    export default {
      version: 'package',
      own: { form: 'package', version: 'package' },
      load: (part) => modules[part](),
      sections: ${JSON.stringify(parts)},
      getTexts: (language) => languages[language](),
    }`
}
