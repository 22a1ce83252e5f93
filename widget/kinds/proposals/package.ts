import content from 'content:proposals'
import { connect } from '../../package/connect.ts'
import type { ProposalsElement } from './element.ts'
import kind from './kind.ts'

export type { MinKommunElement, MinKommunEvents } from '../../package/min-kommun.ts'
export { ProposalsElement } from './element.ts'

/**
 * Defines `<min-kommun-proposals>` and `<min-kommun>`, and lets those on the page, now or later, show their
 * dialogues.
 *
 * @param service the address of the Min Kommun service, as in `https://dialog.exempelkommun.se`
 */
export const defineProposals = (service: string): void => connect(kind, service, content)

declare global {
  interface HTMLElementTagNameMap {
    'min-kommun-proposals': ProposalsElement
  }
}
