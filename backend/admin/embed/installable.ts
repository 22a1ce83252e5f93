import type { Kind } from '../../contracts/kinds/index.ts'

/** What is to be put into a page, and how it is to appear there. */
export interface Installable {
  /** The service's origin. */
  base: string
  tenant: string
  dialogue: string
  kind: Kind
  title: string
  /** The words of the link, which visitors without JavaScript meet. */
  linkText: string
  /** Another language than the dialogue's own. */
  language?: 'sv' | 'en' | undefined
  theme?: 'dark' | 'auto' | undefined
  /** The newest build, which the locked form names. */
  release?: { version: string; digest: string } | undefined
}

/** Where a piece of code goes. */
export type Place = 'page' | 'template' | 'stylesheet' | 'application'

export interface Piece {
  place: Place
  code: string
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text between tags and in quoted attributes, on one line. */
export const toText = (text: string): string =>
  text
    .replace(/[&<>"]/g, (character) => entities[character] ?? '')
    .replace(/\s+/g, ' ')
    .trim()
