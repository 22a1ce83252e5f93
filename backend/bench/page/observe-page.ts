/** What `window.observed` holds; 0 is nothing yet. */
export interface Observed {
  usable: number
  blocked: number
  shift: number
}

interface Ready {
  /** After it, and in the shadow root of the element that fires it, `shown` is looked for; else in the document. */
  event?: string
  /** Selectors of what has to be there. */
  shown: string[]
}

/**
 * Runs in the page before anything of it does, on its own: it can use nothing from outside this function.
 * Writes down when the page is usable, the long tasks and the layout shifts.
 */
export function observePage({ event, shown }: Ready) {
  const observed: Observed = { usable: 0, blocked: 0, shift: 0 }
  Object.assign(window, { observed })

  const observe = (type: string, note: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true })
  observe('longtask', ({ duration }) => {
    observed.blocked += Math.max(0, duration - 50)
  })
  observe('layout-shift', (entry) => {
    observed.shift += (entry as PerformanceEntry & { value: number }).value
  })

  const lookIn = (root: ParentNode | null) => {
    const look = () => {
      if (!shown.every((selector) => root?.querySelector(selector))) return requestAnimationFrame(look)
      // By the time a task runs after this frame's callbacks, the frame has been painted.
      const channel = new MessageChannel()
      channel.port1.onmessage = () => {
        observed.usable = Math.round(performance.now())
      }
      return channel.port2.postMessage(undefined)
    }
    requestAnimationFrame(look)
  }
  if (event) addEventListener(event, (fired) => lookIn((fired.composedPath()[0] as Element).shadowRoot))
  else lookIn(document)
}
