import content from 'content:survey'
import { connect } from '../../package/connect.ts'
import type { SurveyElement } from './element.ts'
import kind from './kind.ts'

export type { MinKommunElement, MinKommunEvents } from '../../package/min-kommun.ts'
export { SurveyElement } from './element.ts'

/**
 * Defines `<min-kommun-survey>` and `<min-kommun>`, and lets those on the page, now or later, show their dialogues.
 *
 * @param service the address of the Min Kommun service, as in `https://dialog.exempelkommun.se`
 */
export const defineSurvey = (service: string): void => connect(kind, service, content)

declare global {
  interface HTMLElementTagNameMap {
    'min-kommun-survey': SurveyElement
  }
}
