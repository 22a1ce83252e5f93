import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { kinds } from '../kinds/index.ts'
import { bundlePackage } from './package/code.ts'
import { createDeclarations } from './package/declarations.ts'
import { dependencies, describePackage } from './package/description.ts'
import { describeElements } from './package/elements.ts'

const root = join(import.meta.dirname, '../..')
const toSource = (entry: string) => (entry in kinds ? `widget/kinds/${entry}/package.ts` : `widget/package/${entry}.ts`)
const toTypes = (entry: string) => `types/${toSource(entry).replace(/\.ts$/, '.d.ts')}`

/**
 * `dist/package`: what npm users install. The elements' classes as modules with types, and their description;
 * nothing of the service.
 */
export async function buildPackage(folder = join(root, 'dist/package')) {
  const project = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const entries = ['min-kommun', ...Object.keys(kinds)]
  const sources = entries.map((entry) => join(root, toSource(entry)))
  const code = await bundlePackage(
    Object.fromEntries(entries.map((entry, at) => [entry, sources[at] ?? ''])),
    dependencies,
  )
  const declarations = [...createDeclarations(sources)].map(([path, text]) => [`types/${path}`, text] as const)
  const elements = Object.keys(kinds).map((kind) => [`${kind}.js`, `widget/kinds/${kind}/element.ts`])
  const descriptions = {
    'package.json': describePackage(project, entries, toTypes),
    'custom-elements.json': describeElements({
      'min-kommun.js': 'widget/min-kommun.ts',
      ...Object.fromEntries(elements),
    }),
  }
  rmSync(folder, { recursive: true, force: true })
  for (const [path, text] of [...code, ...declarations]) write(join(folder, path), text)
  for (const [path, content] of Object.entries(descriptions)) {
    write(join(folder, path), `${JSON.stringify(content, null, 2)}\n`)
  }
  cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'))
  cpSync(join(root, 'docs/webmasters/npm.md'), join(folder, 'README.md'))
}

function write(path: string, text: string) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

if (import.meta.main) await buildPackage(process.argv[2])
