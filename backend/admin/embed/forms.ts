import { type Installable, type Piece, toText } from './installable.ts'

export const formNames = [
  'snippet',
  'strict',
  'loader',
  'link',
  'element',
  'script',
  'frame',
  'locked',
  'package',
] as const
/** The ways to put a dialogue into a page (design §5). */
export type FormName = (typeof formNames)[number]

/** What to copy, piece by piece, in the order in which it is put in place. */
export const writeForm = (form: FormName, it: Installable): Piece[] => writers[form](it)

/** The script of the whole site, once in its template. */
export const writeLoader = ({ base, tenant }: Pick<Installable, 'base' | 'tenant'>) =>
  `<script async src="${base}/embed/${tenant}.js"></script>`

const height = '32rem'
const style = ` style="min-height:${height}"`
const styleClass = ' class="min-kommun-place"'

const page = (code: string): Piece => ({ place: 'page', code })
const template = (it: Installable): Piece => ({ place: 'template', code: writeLoader(it) })
const stylesheet = (code: string): Piece => ({ place: 'stylesheet', code })

const writers: Record<FormName, (it: Installable) => Piece[]> = {
  snippet: (it) => [page(`${writePlace(it, style)}\n${writeScript(it)}`)],

  strict: (it) => [
    page(`${writePlace(it, styleClass)}\n${writeScript(it)}`),
    stylesheet(`.min-kommun-place { min-height: ${height} }`),
  ],

  loader: (it) => [template(it), page(writePlace(it, style))],

  link: (it) => [template(it), page(`<a href="${toPage(it)}#min-kommun">${toText(it.linkText)}</a>`)],

  element: (it) => [
    page(
      `<min-kommun dialogue="${toName(it)}"${writeChoices(it, 'theme')}>\n  ${writeLink(it)}\n</min-kommun>\n${writeScript(it)}`,
    ),
  ],

  script: (it) => [page(writeScript(it))],

  frame: (it) => [
    page(
      `<iframe src="${it.base}/${toName(it)}/embed${toFrameQuery(it)}" title="${toText(it.title)}"\n` +
        '  sandbox="allow-scripts allow-forms allow-popups"\n  class="min-kommun-frame"></iframe>',
    ),
    stylesheet('.min-kommun-frame { width: 100%; min-height: 48rem; border: 0 }'),
  ],

  locked: (it) => [
    page(
      `${writePlace(it, style)}\n<script async src="${it.base}/embed/${it.release?.version}/${it.kind}.js"\n` +
        `  integrity="${it.release?.digest}" crossorigin="anonymous"></script>`,
    ),
  ],

  package: (it) => [
    {
      place: 'application',
      code: `import { ${toDefine(it.kind)} } from 'min-kommun/${it.kind}'\n\n${toDefine(it.kind)}('${it.base}')`,
    },
    page(`<min-kommun dialogue="${toName(it)}"${writeChoices(it, 'theme')}>\n  ${writeLink(it)}\n</min-kommun>`),
  ],
}

/** What a kind's module in the npm package is begun with: `defineProposals`. */
const toDefine = (kind: string) => `define${kind.charAt(0).toUpperCase()}${kind.slice(1)}`

const toName = ({ tenant, dialogue }: Installable) => `${tenant}/${dialogue}`
const toQuery = ({ language }: Installable) => (language ? `?language=${language}` : '')
const toPage = (it: Installable) => `${it.base}/${toName(it)}${toQuery(it)}`

const writeLink = (it: Installable) => `<a href="${toPage(it)}">${toText(it.linkText)}</a>`

const writeScript = (it: Installable) => `<script async src="${it.base}/embed/${toName(it)}.js${toQuery(it)}"></script>`

const writePlace = (it: Installable, attribute: string) =>
  `<div data-min-kommun="${toName(it)}"${writeChoices(it, 'data-theme')}${attribute}>\n  ${writeLink(it)}\n</div>`

const writeChoices = ({ language, theme }: Installable, themeAttribute: string) =>
  `${language ? ` lang="${language}"` : ''}${theme ? ` ${themeAttribute}="${theme}"` : ''}`

function toFrameQuery({ language, theme }: Installable): string {
  const chosen = Object.entries({ language, theme }).filter(([, value]) => value)
  return chosen.length > 0 ? `?${chosen.map(([name, value]) => `${name}=${value}`).join('&amp;')}` : ''
}
