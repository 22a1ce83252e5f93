import type { Kind } from '../../backend/contracts/kinds/index.ts'
import { languages } from '../i18n/texts.ts'
import { kinds } from '../kinds/index.ts'

const widget = new URL('..', import.meta.url).pathname
/** Lazy parts without words of their own, which every kind uses. */
export const wordless = ['solver', 'personal-numbers']

/** One file of the build and the code that it begins with. */
export interface Bundle {
  file: string
  source: string
  /** A classic script runs by itself; a module is imported by one that does. */
  format: 'iife' | 'es'
  /** Lazy parts borrow what the main script of their kind already carries. */
  borrowsFrom?: Kind
}

/** Everything in the folder of a version: the site-wide loader, and each kind's scripts and parts. */
export const listBundles = (): Bundle[] => [
  { file: 'loader.js', format: 'iife', source: `import '${widget}loader.ts'` },
  ...(Object.keys(kinds) as Kind[]).flatMap((kind) => [firstView(kind), locked(kind), ...listParts(kind)]),
]

/** What the edge puts a dialogue's configuration in front of. */
const firstView = (kind: Kind): Bundle => ({
  file: `${kind}-first-view.js`,
  format: 'iife',
  source: `import { embed } from '${widget}embed.ts'
    import kind from '${widget}kinds/${kind}/kind.ts'
    embed(kind)`,
})

/** The kind in one file with nothing left to load but data, for pages that name its digest. */
function locked(kind: Kind): Bundle {
  const { parts } = kinds[kind]
  const words = [...new Set([kind, ...Object.values<readonly string[]>(parts).flat()])]
  const modules = [
    ...wordless.map((part) => [part, `parts/${part}`]),
    ...Object.keys(parts).map((part) => [part, `kinds/${kind}/${part}`]),
  ]
  return {
    file: `${kind}.js`,
    format: 'iife',
    source: `import { embedLocked } from '${widget}locked.ts'
      import kind from '${widget}kinds/${kind}/kind.ts'
      ${modules.map(([, path], index) => `import * as part${index} from '${widget}${path}.ts'`).join('\n')}
      ${Object.keys(languages)
        .map(
          (language) =>
            `import { ${words.map((name) => `${name} as ${language}_${name}`)} } from '${widget}i18n/${language}.ts'`,
        )
        .join('\n')}
      embedLocked(kind, {
        modules: { ${modules.map(([part], index) => `'${part}': part${index}`)} },
        sections: ${JSON.stringify(parts)},
        languages: { ${Object.keys(languages).map((language) => `${language}: { ${words.map((name) => `${name}: ${language}_${name}`)} }`)} },
      })`,
  }
}

const listParts = (kind: Kind): Bundle[] => [
  ...wordless.map((part) => lazy(kind, `${kind}-${part}.js`, `export * from '${widget}parts/${part}.ts'`)),
  ...Object.keys(languages).flatMap((language) => [
    lazy(kind, `${kind}-texts.${language}.js`, `export { ${kind} as texts } from '${widget}i18n/${language}.ts'`),
    ...Object.entries(kinds[kind].parts).map(([part, [own, ...more]]) =>
      lazy(
        kind,
        `${kind}-${part}.${language}.js`,
        `export * from '${widget}kinds/${kind}/${part}.ts'
        import { ${[own, ...more]} } from '${widget}i18n/${language}.ts'
        export const texts = { ...${[own, ...more]} }`,
      ),
    ),
  ]),
]

const lazy = (borrowsFrom: Kind, file: string, source: string): Bundle => ({ file, source, format: 'es', borrowsFrom })
