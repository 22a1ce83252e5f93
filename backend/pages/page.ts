import type { html } from 'hono/html'
import type { Configuration } from '../contracts/dialogues.ts'
import type { Kind } from '../contracts/kinds/index.ts'
import type { Language } from '../contracts/primitives.ts'
import type { TenantSettings } from '../contracts/tenant-settings.ts'
import { formatsFor } from './i18n/formats.ts'
import { texts } from './i18n/index.ts'
import type { MemberTools } from './member/tools.ts'

/** Escaped markup, as `hono/html` makes it; strings placed in it are always text. */
export type Html = ReturnType<typeof html>

/** What every page needs to know about the request that it answers. */
export interface PageRequest {
  /** The origin of this service, without a trailing slash. */
  base: string
  /** The path of the page itself, as in `/exempelkommun/parken`. */
  path: string
  /** The language that the citizen asked for with `?language=`, else the default one. */
  language: Language
  /** The dialogue's or the tenant's own language; links don't mention it. */
  defaultLanguage: Language
  /** The kommun whose page it is; absent on the platform's own pages. */
  tenant?: Kommun
  /** The address of the style sheet with the theme, where there is one. */
  themeSheet?: string
}

/** A kommun, as it introduces itself. */
export interface Kommun extends Pick<TenantSettings, 'name' | 'provider' | 'privacy' | 'publicRecords' | 'logo'> {
  slug: string
}

/** A page of one kommun's. */
export interface TenantRequest extends PageRequest {
  tenant: Kommun
}

/** A page of one dialogue's. */
export interface DialogueRequest<K extends Kind = Kind> extends TenantRequest {
  /** In the dialogue's own language, whatever language the page has. */
  configuration: Configuration<K>
  /** What the member who is signed in can do here; absent for everyone else. */
  tools?: MemberTools
}

export type Parameters = Record<string, string | number | undefined>

/** A path on this service with the parameters that have a value, keeping the citizen's choice of language. */
export function linkTo(page: PageRequest, path: string, parameters: Parameters = {}): string {
  const language = page.language === page.defaultLanguage ? undefined : page.language
  const search = new URLSearchParams()
  const all: Parameters = { language, ...parameters }
  for (const [name, value] of Object.entries(all)) {
    if (value !== undefined && value !== '') search.set(name, String(value))
  }
  // A doubled slash at the start would name another host.
  const local = path.replace(/^\/+/, '/')
  return search.size > 0 ? `${local}?${search}` : local
}

/** The texts and formats of the page's language. */
export const wording = (page: PageRequest) => ({ t: texts[page.language], f: formatsFor(page.language) })
