import type { Configuration } from '../backend/contracts/dialogues.ts'
import type { Language } from '../backend/contracts/primitives.ts'
import type { Texts } from './i18n/texts.ts'
import type { WidgetKind } from './kinds/index.ts'
import { registry } from './registry.ts'
import { tellWhenLeft } from './sighting.ts'
import { start } from './start.ts'

/** Where a kind's parts and texts come from when its dialogues don't bring a script of their own. */
export interface Content {
  /** Texts of another build are never mixed with these: a dialogue with a script fetches its own from here. */
  version: string
  /** The build that the page's own code is of, and how it came there, for who asks whether it still works. */
  own: Parameters<typeof tellWhenLeft>[1]
  /** A part's module, by its name. */
  load(part: string): Promise<object | undefined>
  /** What belongs to each part of a language's texts: its own first, then those it finds under their names. */
  sections: Record<string, readonly (keyof Texts)[]>
  getTexts(language: Language): Promise<Texts>
}

/**
 * Brings a kind to life whose dialogues tell their configuration when asked. Gives a function that asks, once
 * for each dialogue (`tenant/dialogue`); one that isn't there, or of another kind, stays as it was on the page.
 */
export function startFetched(kind: WidgetKind, origin: string, content: Content): (dialogue: string) => Promise<void> {
  const asked = new Set<string>()
  start(kind, { version: content.version, load: (part, language) => pick(kind, content, part, language) })
  return async (dialogue) => {
    if (asked.has(dialogue) || registry.get(dialogue)) return
    asked.add(dialogue)
    const configuration = await fetchConfiguration(origin, dialogue).catch(() => undefined)
    if (configuration?.dialogue.kind !== kind.kind) return
    const texts = await content.getTexts(configuration.language)
    registry.add({ configuration, version: content.version, texts: texts[kind.kind] })
    tellWhenLeft(configuration, content.own)
  }
}

async function fetchConfiguration(origin: string, dialogue: string): Promise<Configuration | undefined> {
  const [tenant, slug] = dialogue.split('/')
  const address = `${origin}/api/v1/${tenant}/dialogues/${slug}/configuration`
  const response = await fetch(address, { credentials: 'omit' })
  const answer = await response.json()
  return response.ok ? answer : undefined
}

/** A part under the name by which a script of its own would load it: `proposals-form`, `proposals-texts`, … */
async function pick({ kind }: WidgetKind, content: Content, part: string, language = '') {
  const name = part.slice(kind.length + 1)
  if (!language) return content.load(name)
  const all = await content.getTexts(language as Language)
  if (name === 'texts') return { texts: all[kind] }
  const [own, ...more] = content.sections[name] ?? []
  const texts = own && { ...all[own], ...Object.fromEntries(more.map((section) => [section, all[section]])) }
  return { ...(await content.load(name)), texts }
}
