import { type Content, startFetched } from '../fetched.ts'
import type { WidgetKind } from '../kinds/index.ts'
import { watchPlaces } from '../places.ts'

type Connectable = new () => HTMLElement & { connectedCallback(): void }

const connected = new Set<string>()

/** What the embed script does for a page, for an application that has bundled the kind's code. Once is enough. */
export function connect(kind: WidgetKind, service: string, content: Content) {
  const { origin } = new URL(service)
  const name = `${kind.kind} ${origin}`
  if (connected.has(name)) return
  connected.add(name)
  const element = class extends (kind.element as Connectable) {
    override connectedCallback() {
      super.connectedCallback()
      // Only the element itself knows of it when it stands in another one's shadow root.
      const dialogue = this.getAttribute('dialogue')
      if (dialogue) queueMicrotask(() => ask(dialogue))
    }
  }
  const ask = startFetched({ ...kind, element }, origin, content)
  watchPlaces(ask)
}
