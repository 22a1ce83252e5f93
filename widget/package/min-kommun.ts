import type { MinKommunElement } from '../min-kommun.ts'

export { MinKommunElement } from '../min-kommun.ts'

/** What the elements tell the page; the events bubble and leave shadow roots. */
export interface MinKommunEvents {
  'min-kommun:ready': CustomEvent<Record<never, never>>
  'min-kommun:submitted': CustomEvent<{ reference: string }>
  'min-kommun:error': CustomEvent<{ code: string }>
}

declare global {
  interface HTMLElementTagNameMap {
    'min-kommun': MinKommunElement
  }
  interface HTMLElementEventMap extends MinKommunEvents {}
  interface DocumentEventMap extends MinKommunEvents {}
}
