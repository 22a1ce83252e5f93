import type { Configuration } from '../backend/contracts/dialogues.ts'
import type { Kind } from '../backend/contracts/kinds/index.ts'
import type { KindTexts } from './i18n/texts.ts'

/** What the edge puts in front of the code: one dialogue in one language. */
export interface Embedded<K extends Kind = Kind> {
  configuration: Configuration<K>
  /** Names the build, and with it the folder that holds the code's lazy parts. */
  version: string
  /** The first view's texts, in `configuration.language`. */
  texts: KindTexts[K]
}

/** What the copy of the script that defined a kind's elements lends to the parts it loads later. */
export interface KindHost {
  version: string
  /** Rejects when the network does; calling again tries again. */
  load(part: string, language?: string): Promise<unknown>
  /** Modules that lazy parts use from here rather than carry themselves (`parts/shared.ts`). */
  shared: object
}

/**
 * What all copies of the script on one page know together: which dialogues there are, and whose code
 * runs each kind. Copies of different versions meet here, so its members only ever grow in number.
 */
export class Registry {
  readonly kinds: Partial<Record<Kind, KindHost>> = {}
  /** Where to send a write instead, on a page of ours that may not send it where it belongs. */
  addressWrite?: (url: string) => Promise<string>
  readonly #dialogues = new Map<string, Embedded>()
  readonly #watchers = new Set<() => void>()

  /** By `tenant/dialogue`. */
  get(dialogue: string | null): Embedded | undefined {
    return this.#dialogues.get(dialogue ?? '')
  }

  /** The first copy wins: a script that is loaded twice is loaded once. */
  add(embedded: Embedded) {
    const name = dialogueName(embedded.configuration)
    if (this.#dialogues.has(name)) return
    this.#dialogues.set(name, embedded)
    for (const notify of this.#watchers) notify()
  }

  /** Calls back whenever a dialogue becomes known, until the returned function is called. */
  watch(notify: () => void): () => void {
    this.#watchers.add(notify)
    return () => this.#watchers.delete(notify)
  }
}

export const dialogueName = ({ tenant, dialogue }: Configuration) => `${tenant.slug}/${dialogue.slug}`

const page = globalThis as { [shared: symbol]: Registry | undefined }
const name = Symbol.for('min-kommun')
page[name] ??= new Registry()

export const registry = page[name]
