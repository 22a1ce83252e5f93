import type { Kind } from '../../backend/contracts/kinds/index.ts'
import type { Wording } from '../controllers/dialogue.ts'
import type { WidgetElement } from './widget-element.ts'

/** What every piece of a dialogue's element may know; read anew at every use, since the language can change. */
export interface WidgetContext<K extends Kind = Kind> {
  readonly host: WidgetElement
  readonly wording: Wording<K>
  /** A lazy part of the kind's code: in the element's language, unless it has no words. */
  load(part: string, hasWords?: boolean): Promise<unknown>
}

/** The part that makes proofs of work. */
export type Solver = typeof import('./solver.ts')
