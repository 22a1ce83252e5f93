import { readFileSync } from 'node:fs'
import * as analyzer from '@custom-elements-manifest/analyzer'
import type typescript from 'typescript'

interface Declaration {
  name: string
  customElement?: true
  members?: unknown
  superclass?: unknown
}

/** What it exports but its types leave out; it reads only what its own version of TypeScript has parsed. */
const { create, ts } = analyzer as unknown as {
  create(input: { modules: typescript.SourceFile[] }): { modules: { declarations: Declaration[] }[] }
  ts: typeof typescript
}

const root = new URL('../../..', import.meta.url).pathname

/**
 * `custom-elements.json`: what each element's header comment says of its attributes, events, slots, parts and
 * custom properties, for editors and documentation. `sources` are the elements' files by the module of the
 * package that exports them.
 */
export const describeElements = (sources: Record<string, string>) => ({
  schemaVersion: '1.0.0',
  modules: Object.entries(sources).map(([path, source]) => {
    const declarations = analyze(source)
    const exports = declarations.map(({ name }) => ({ kind: 'js', name, declaration: { name, module: path } }))
    return { kind: 'javascript-module', path, declarations, exports }
  }),
})

/** Elements without their insides: members and base class are ours to change. */
function analyze(source: string) {
  const text = readFileSync(`${root}${source}`, 'utf8')
  const file = ts.createSourceFile(source, text, ts.ScriptTarget.ESNext, true)
  const [module] = create({ modules: [file] }).modules
  return (module?.declarations ?? []).flatMap((declaration) => {
    if (!declaration.customElement) return []
    const { members: _, superclass: __, ...element } = declaration
    return [{ ...element, superclass: { name: 'HTMLElement' } }]
  })
}
