import { dirname, join, relative } from 'node:path'
import ts from 'typescript'

const root = new URL('../../..', import.meta.url).pathname
const modules = join(root, 'widget/build-modules.d.ts')

/**
 * The type declarations of the entries and of what they name, by path below the project. What only the inside of
 * the code uses is left out, and with it the service's own vocabulary.
 */
export function createDeclarations(entries: readonly string[]): Map<string, string> {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root)
  const program = ts.createProgram([...entries, modules], {
    ...options,
    lib: ['lib.esnext.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    outDir: root,
  })
  const emitted = new Map<string, string>()
  program.emit(undefined, (path, text) => void emitted.set(relative(root, path), text))
  const named = new Map<string, string>()
  for (const entry of entries) collect(relative(root, entry).replace(/\.ts$/, '.d.ts'), emitted, named)
  return named
}

function collect(path: string, emitted: Map<string, string>, named: Map<string, string>) {
  const text = emitted.get(path)
  if (text === undefined || named.has(path)) return
  named.set(path, text.replace(/(['"]\.[^'"]*)\.ts(['"])/g, '$1.js$2'))
  for (const [, target = ''] of text.matchAll(/['"](\.[^'"]*)\.ts['"]/g)) {
    collect(`${join(dirname(path), target)}.d.ts`, emitted, named)
  }
}
