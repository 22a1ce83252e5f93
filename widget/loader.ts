import { watchPlaces } from './places.ts'

/** What the edge puts in front of the code. */
declare const __MIN_KOMMUN__: { base: string; tenant: string }

const { base, tenant } = __MIN_KOMMUN__
const hosted = `${base}/${tenant}/`

/**
 * Where an editor has left nothing but a link to a dialogue's page, the link says by `#min-kommun`, or a box
 * around it by its class, that the dialogue itself is meant. Without us it is still a link that works.
 */
function markLinks() {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(`a[href^="${hosted}"]`)) {
    const box = link.parentElement?.closest<HTMLElement>('.min-kommun-place')
    if ((!box && link.hash !== '#min-kommun') || link.closest('[data-min-kommun],min-kommun')) continue
    const place = box ?? document.createElement('div')
    place.dataset.minKommun = link.pathname.slice(1)
    if (box) continue
    link.replaceWith(place)
    place.append(link)
  }
}

/** Brings a dialogue's script. As a module it is the same script, and no policy for script addresses is needed. */
function load(dialogue: string, { lang }: HTMLElement) {
  if (!dialogue.startsWith(`${tenant}/`)) return
  const language = /^(sv|en)\b/.exec(lang)?.[0]
  import(`${base}/embed/${dialogue}.js${language ? `?language=${language}` : ''}`).catch(() => {})
}

/** A frame tells how tall its dialogue is; only itself, and only in a place for one of this kommun's. */
function resize({ data, source }: MessageEvent) {
  if (data?.type !== 'min-kommun:height' || !(data.height >= 0)) return
  for (const frame of document.querySelectorAll<HTMLIFrameElement>(`iframe[src^="${hosted}"]`)) {
    if (frame.contentWindow === source) frame.style.height = `${data.height}px`
  }
}

const page = globalThis as { [mark: symbol]: true | undefined }
const mark = Symbol.for(`min-kommun-loader:${hosted}`)
if (!page[mark]) {
  page[mark] = true
  addEventListener('message', resize)
  watchPlaces(load, markLinks)
}
