import type { Language } from '../backend/contracts/primitives.ts'
import { type Content, startFetched } from './fetched.ts'
import type { Texts } from './i18n/texts.ts'
import type { WidgetKind } from './kinds/index.ts'
import { watchPlaces } from './places.ts'

/** Everything that the other forms load when it is needed. */
interface Contents extends Pick<Content, 'sections'> {
  modules: Record<string, object>
  languages: Record<Language, Texts>
}

/**
 * Runs in the locked file: one whose bytes a page has pinned, and which therefore can't carry a dialogue's
 * configuration. It fetches that for every place on the page, from where it came itself; a dialogue that
 * isn't there, or of another kind, leaves the place's link as it was.
 */
export function embedLocked(kind: WidgetKind, { modules, sections, languages }: Contents) {
  const script = (document.currentScript ?? findOwn(kind.kind)) as HTMLScriptElement | undefined
  if (!script) return
  const load = async (part: string) => modules[part]
  const getTexts = async (language: Language) => languages[language]
  const { origin, pathname } = new URL(script.src)
  const own = { form: 'locked', version: pathname.split('/')[2] ?? '' } as const
  watchPlaces(startFetched(kind, origin, { version: 'locked', own, load, sections, getTexts }))
}

/** `document.currentScript` is empty in modules. */
const findOwn = (kind: string) =>
  [...document.scripts].find(({ src }) => new RegExp(`/embed/[\\da-f]{12}/${kind}\\.js$`).test(src))
