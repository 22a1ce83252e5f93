import type { Configuration } from '../backend/contracts/dialogues.ts'
import type { Language } from '../backend/contracts/primitives.ts'
import type { Texts } from './i18n/texts.ts'
import type { WidgetKind } from './kinds/index.ts'
import * as shared from './parts/shared.ts'
import { watchPlaces } from './places.ts'
import { registry } from './registry.ts'
import { start } from './start.ts'

/** Everything that the other forms load when it is needed. */
export interface Content {
  modules: Record<string, object>
  sections: Record<string, readonly (keyof Texts)[]>
  languages: Record<Language, Texts>
}

/** Texts of another build are never mixed with these: whoever shares the page fetches its own from here. */
const version = 'locked'

/**
 * Runs in the locked file: one whose bytes a page has pinned, and which therefore can't carry a dialogue's
 * configuration. It fetches that for every place on the page, from where it came itself; a dialogue that
 * isn't there, or of another kind, leaves the place's link as it was.
 */
export function embedLocked(kind: WidgetKind, content: Content) {
  const script = (document.currentScript ?? findOwn(kind.kind)) as HTMLScriptElement | undefined
  if (!script) return
  const { origin } = new URL(script.src)
  start(kind, { version, load: async (part, language) => pick(kind, content, part, language as Language), shared })
  watchPlaces(async (dialogue) => {
    const configuration = await fetchConfiguration(origin, dialogue).catch(() => undefined)
    if (configuration?.dialogue.kind !== kind.kind) return
    registry.add({ configuration, version, texts: content.languages[configuration.language][kind.kind] })
  })
}

/** `document.currentScript` is empty in modules. */
const findOwn = (kind: string) =>
  [...document.scripts].find(({ src }) => new RegExp(`/embed/[\\da-f]{12}/${kind}\\.js$`).test(src))

async function fetchConfiguration(origin: string, dialogue: string): Promise<Configuration | undefined> {
  const [tenant, slug] = dialogue.split('/')
  const address = `${origin}/api/v1/${tenant}/dialogues/${slug}/configuration`
  const response = await fetch(address, { credentials: 'omit' })
  const answer = await response.json()
  return response.ok ? answer : undefined
}

/** A part under the name by which it would be loaded: `proposals-form`, `proposals-texts`, … */
function pick({ kind }: WidgetKind, { modules, sections, languages }: Content, part: string, language: Language) {
  const name = part.slice(kind.length + 1)
  const all = languages[language]
  if (name === 'texts') return { texts: all[kind] }
  const [own, ...more] = sections[name] ?? []
  if (!own) return modules[name]
  const texts = { ...all[own], ...Object.fromEntries(more.map((section) => [section, all[section]])) }
  return { ...modules[name], texts }
}
