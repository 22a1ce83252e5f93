import { registry } from './registry.ts'

const mark = 'data-min-kommun'

/** Fills every marked place whose dialogue is known; a filled one, also a copied one, is left alone. */
export function mountMarked() {
  for (const place of document.querySelectorAll<HTMLElement>(`[${mark}]`)) {
    const dialogue = place.getAttribute(mark)
    if (!registry.get(dialogue) || place.querySelector('min-kommun')) continue
    place.replaceChildren(createElement(dialogue, place.lang, place.dataset.theme))
  }
}

/** Mounts now, and whenever the page gains a marked place or a script that knows its dialogue. */
export function keepMounting() {
  registry.watch(mountMarked)
  new MutationObserver(mountMarked).observe(document, { childList: true, subtree: true, attributeFilter: [mark] })
  // In a task of its own: on a slow phone running the code and rendering at once would hold the page still.
  setTimeout(mountMarked)
}

/**
 * With no place for the dialogue on the page, the script's own is taken. Only a whole page can tell, and
 * a script in the head has no place to give.
 */
export function mountAfterScript(script: Element | null | undefined, dialogue: string) {
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', () => mountAfterScript(script, dialogue), { once: true })
    return
  }
  if (!script?.closest('body') || document.querySelector(`[${mark}="${dialogue}"],[dialogue="${dialogue}"]`)) return
  script.after(createElement(dialogue))
}

/** `document.currentScript` is empty in modules; then the address tells which script is ours. */
export function findScript(address: string) {
  return document.currentScript ?? [...document.scripts].find((script) => script.src.startsWith(address))
}

function createElement(dialogue: string | null, lang?: string, theme?: string) {
  const element = document.createElement('min-kommun')
  element.setAttribute('dialogue', dialogue ?? '')
  if (lang) element.setAttribute('lang', lang)
  if (theme) element.setAttribute('theme', theme)
  return element
}
