import type { Html, Parameters } from '../page.ts'

/** Either the overview, to stand inside the embed, or one submission with a page of its own. */
export interface KindPage {
  overview?: Html
  detail?: { title: string; description: string; body: Html }
  /** Whether what is sent can be followed as a feed. */
  hasFeed?: boolean
  /** The page's own parameters, to keep when the citizen changes language. */
  parameters: Parameters
}
