import { transform } from 'esbuild'
import type { Plugin } from 'rollup'
import { minify } from 'terser'

interface Node {
  type: string
  start: number
  end: number
  [key: string]: unknown
}

/** TypeScript becomes JavaScript by leaving its types out. */
export const typescript = (): Plugin => ({
  name: 'typescript',
  async transform(code, id) {
    if (!/\.tsx?$/.test(id)) return
    return transform(code, {
      loader: id.endsWith('x') ? 'tsx' : 'ts',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      target: 'es2023',
      format: 'esm',
      sourcefile: id,
      sourcemap: true,
    })
  },
})

/** `*.css?inline` becomes a module with the minified text, as Vite has it. */
export const inlineStyles = (): Plugin => ({
  name: 'inline-styles',
  async transform(code, id) {
    if (!id.endsWith('.css?inline')) return
    return { code: `export default ${JSON.stringify(await minifyStyles(code))}`, map: null }
  },
  async resolveId(source, importer) {
    if (!source.endsWith('.css?inline')) return
    const file = await this.resolve(source.replace('?inline', ''), importer, { skipSelf: true })
    return file && `${file.id}?inline`
  },
  async load(id) {
    if (!id.endsWith('.css?inline')) return
    const file = id.replace('?inline', '')
    this.addWatchFile(file)
    return new TextDecoder().decode(await this.fs.readFile(file))
  },
})

/** White space in the values of custom properties is kept by esbuild, and means nothing to us. */
export async function minifyStyles(css: string): Promise<string> {
  const { code } = await transform(css, { loader: 'css', minify: true })
  return code.trim().replace(/(--[\w-]+): /g, '$1:')
}

/** What no template of ours has, and what Lit leaves on the page for old browsers and for tools. */
const unusedInLit: [name: string, pattern: RegExp, instead: string][] = [
  [
    'marks',
    /,(\w+)=\w+\.litHtmlPolyfillSupport;\1\?\.\([^)]*\),\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[^"]*"\);/,
    ';',
  ],
  ['the beginning of SVG and MathML templates', /2===\w\?"<svg>":3===\w\?"<math>":""/, '""'],
  ['their end', /\+\(2===\w\?"<\/svg>":3===\w\?"<\/math>":""\)/, ''],
  ['their content', /if\((this\.el=[^{}]+),2===\w\|\|3===\w\)\{[^{}]*\}/, '$1;'],
  ['expressions in comments', /else\{let t=-1;for\([^{}]+\{type:7,index:\w\}[^{}]+\}/, ''],
  [
    'expressions in tags',
    /else (\w)\.startsWith\(\w\)&&\(\w\.push\(\{type:6,index:\w\}\),\w\.removeAttribute\(\1\)\)/,
    '',
  ],
  ['their parts', /:6===\w\.type&&\(\w=new \w+\(\w,this,\w\)\)/, ':0'],
  ['directives', /(function \w\(\w,(\w),\w=\w,\w\))\{if\(\2===\w\).*?\}(?=class )/, '$1{return $2}'],
]

export const leanLit = (): Plugin => ({
  name: 'lean-lit',
  transform(code, id) {
    if (/\/lit-html\/directive/.test(id)) throw new Error('Lit is built without directives: see unusedInLit')
    if (!/\/lit-html\/lit-html\.js$/.test(id)) return
    const lean = unusedInLit.reduce((rest, [name, pattern, instead]) => {
      if (!pattern.test(rest)) throw new Error(`Lit writes ${name} in another way than it did`)
      return rest.replace(pattern, instead)
    }, code)
    return { code: lean, map: null }
  },
})

/** Takes the indentation out of `html` templates. Line breaks in them never carry meaning. */
export const compactTemplates = (): Plugin => ({
  name: 'compact-templates',
  transform(code, id) {
    if (!id.includes('/widget/') || !code.includes('html`')) return
    let compact = code
    const quasis: Node[] = []
    collect(this.parse(code) as unknown as Node, quasis)
    for (const { start, end, isInTag } of markTags(quasis, code).toReversed()) {
      compact = compact.slice(0, start) + compactText(code.slice(start, end), isInTag) + compact.slice(end)
    }
    return { code: compact, map: null }
  },
})

function collect(node: Node, found: Node[]) {
  if (node.type === 'TaggedTemplateExpression' && (node.tag as { name?: string }).name === 'html') {
    const { quasis } = node.quasi as { quasis: Node[] }
    found.push(...quasis)
  }
  for (const child of Object.values(node)) {
    for (const item of Array.isArray(child) ? child : [child]) {
      if (item && typeof item === 'object' && 'type' in item) collect(item as Node, found)
    }
  }
}

/** Whether each piece of a template begins inside a tag, where white space separates attributes. */
function markTags(quasis: Node[], code: string) {
  let isInTag = false
  return quasis
    .map(({ start, end }) => {
      const piece = { start, end, isInTag }
      for (const character of code.slice(start, end)) {
        if (character === '<') isInTag = true
        else if (character === '>') isInTag = false
      }
      return piece
    })
    .sort((a, b) => a.start - b.start)
}

function compactText(text: string, startsInTag: boolean) {
  let isInTag = startsInTag
  return text
    .split(/(?<=[<>])|(?=[<>])/)
    .map((piece) => {
      if (piece === '<') isInTag = true
      else if (piece === '>') isInTag = false
      return piece.replace(/\s*\n\s*/g, isInTag ? ' ' : '')
    })
    .join('')
}

export const terser = (): Plugin => ({
  name: 'terser',
  async renderChunk(code) {
    const { code: small } = await minify(code, {
      module: true,
      ecma: 2020,
      // The names that Lit's modules share: no other module of it is ever loaded beside the one in the bundle.
      mangle: { properties: { regex: /^_\$(A[A-Z]|C[a-z])$/ } },
      compress: { passes: 3, unsafe_arrows: true, pure_getters: true },
      format: { comments: false },
    })
    return small ?? code
  },
})
