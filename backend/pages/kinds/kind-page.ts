import type { Html, Parameters } from '../page.ts'

/** Either the overview, to stand inside the embed, or one submission with a page of its own. */
export interface KindPage {
  overview?: Html
  detail?: { title: string; description: string; body: Html }
  /** The page's own parameters, to keep when the citizen changes language. */
  parameters: Parameters
}
