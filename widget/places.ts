const marks = ['data-min-kommun', 'dialogue']
const name = /^[a-z\d-]+\/[a-z\d-]+$/

/** Calls back once for each dialogue (`tenant/dialogue`) that the page names, now or later. */
export function watchPlaces(found: (dialogue: string, place: HTMLElement) => void, prepare?: () => void) {
  const known = new Set<string>()
  const look = () => {
    prepare?.()
    for (const place of document.querySelectorAll<HTMLElement>('[data-min-kommun],min-kommun[dialogue]')) {
      const dialogue = marks.map((mark) => place.getAttribute(mark)).find(Boolean) ?? ''
      if (known.has(dialogue) || !name.test(dialogue)) continue
      known.add(dialogue)
      found(dialogue, place)
    }
  }
  new MutationObserver(look).observe(document, { childList: true, subtree: true, attributeFilter: marks })
  look()
}
