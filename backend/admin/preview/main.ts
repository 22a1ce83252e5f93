import type { Theme } from '../../contracts/theme.ts'
import { answerSample } from './kinds/index.ts'
import { type PreviewMessage, readyMessage } from './message.ts'

/** The build, as the edge wrote it into the document: each kind's first view and its texts. */
interface Build {
  version: string
  kinds: Record<string, { entry: string; texts: Record<string, unknown> }>
}

const tokens: readonly (keyof Theme)[] = ['action', 'text', 'surface', 'font', 'radius', 'density']
const build: Build = JSON.parse(document.getElementById('build')?.textContent ?? '{}')
const page = document.documentElement
let begun = false

/**
 * Shows the real widget, from the very file that a kommun's page gets, with the look that the admin is trying
 * out. The document stands in a sandbox: it has no storage, no session and no origin that may write, and what the
 * widget would ask the API is answered here with examples.
 */
addEventListener('message', ({ data, origin, source }: MessageEvent<PreviewMessage>) => {
  if (source !== parent || origin !== location.origin || data.type !== 'min-kommun:preview') return
  dress(data)
  if (!begun) void begin(data)
  begun = true
})
parent.postMessage({ type: readyMessage }, location.origin)

/** The properties that a kommun's own style sheet could set, and which always win over the dialogue's theme. */
function dress({ theme, background, scheme }: PreviewMessage) {
  for (const token of tokens) {
    const value = theme[token]
    const name = `--min-kommun-${token}`
    if (value === undefined) page.style.removeProperty(name)
    else page.style.setProperty(name, typeof value === 'number' ? `${value}px` : value)
  }
  page.style.setProperty('background', background)
  document.body.style.setProperty('padding', '24px')
  document.querySelector('main')?.setAttribute('data-theme', scheme)
  document.querySelector('min-kommun')?.setAttribute('theme', scheme)
}

async function begin({ configuration }: PreviewMessage) {
  const { tenant, dialogue, language } = configuration
  const { entry = '', texts } = build.kinds[dialogue.kind] ?? {}
  globalThis.fetch = answerWithExamples(globalThis.fetch, configuration)
  // The first view's code has one free name, which the edge otherwise fills in.
  const inlined = { configuration: { ...configuration, theme: {} }, version: build.version, texts: texts?.[language] }
  Object.assign(globalThis, { __MIN_KOMMUN__: inlined })
  page.lang = language
  document.querySelector('main')?.setAttribute('data-min-kommun', `${tenant.slug}/${dialogue.slug}`)
  await import(location.origin + entry)
}

/** Only the proof of work, which stores nothing, is the service's own. */
function answerWithExamples(real: typeof fetch, configuration: PreviewMessage['configuration']): typeof fetch {
  return async (input, init) => {
    const { pathname } = new URL(String(input), location.origin)
    if (pathname.includes('/challenges/')) return real(input, init)
    const body = answerSample(configuration, init?.method ?? 'GET', pathname)
    return body === undefined ? Response.json({ code: 'not_found' }, { status: 404 }) : Response.json(body)
  }
}
