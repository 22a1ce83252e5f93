import { type Plugin, rollup } from 'rollup'
import type { Kind } from '../../backend/contracts/kinds/index.ts'
import type { Bundle } from './bundles.ts'
import { compactTemplates, inlineStyles, leanLit, terser, typescript } from './minify.ts'
import { resolve } from './resolve.ts'

const entry = '\0bundle'
const widget = new URL('..', import.meta.url).pathname

/** The code of one file, as small as it gets. */
export async function bundle({ source, format, borrowsFrom }: Omit<Bundle, 'file'>): Promise<string> {
  const build = await rollup({
    input: entry,
    plugins: [
      { name: 'entry', resolveId: (id) => (id === entry ? id : null), load: (id) => (id === entry ? source : null) },
      borrowsFrom && borrowShared(borrowsFrom),
      resolve({ browser: true }),
      inlineStyles(),
      leanLit(),
      typescript(),
      compactTemplates(),
    ],
  })
  const { output } = await build.generate({
    format,
    inlineDynamicImports: true,
    freeze: false,
    generatedCode: { symbols: false },
    plugins: [terser()],
  })
  return output[0].code
}

/** Replaces `parts/shared.ts`, and the kind's own, by what the main script lends under the same names. */
const borrowShared = (kind: Kind): Plugin => ({
  name: 'borrow-shared',
  transform(code, id) {
    if (id !== `${widget}parts/shared.ts` && id !== `${widget}kinds/${kind}/shared.ts`) return
    const names = [...code.matchAll(/export \{([^}]*)\}/g)].flatMap(([, list = '']) => list.split(','))
    const own = names.map((name) => name.trim()).filter(Boolean)
    return `export const { ${own.join(', ')} } = globalThis[Symbol.for('min-kommun')].kinds.${kind}.shared`
  },
})
