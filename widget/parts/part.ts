import type { ReactiveController, TemplateResult } from 'lit'
import type { Wording } from '../controllers/dialogue.ts'
import type { ProposalListController } from '../kinds/proposals/list-controller.ts'
import type { WidgetElement } from './widget-element.ts'

/** What a part may know about where it appears; read anew at every use, since the language can change. */
export interface PartContext {
  readonly host: WidgetElement
  readonly wording: Wording
  readonly list: ProposalListController
  /** A lazy part of the code: in the element's language, unless it has no words. */
  load(part: string, hasWords?: boolean): Promise<unknown>
  /** Shows a proposal in full; `opener` is the id of the button that asked for it. */
  show(id: string, opener: string): void
  /** Back to where the part was opened, with the focus where it was. */
  close(): void
}

/** A view that takes the list's place while it is open. It lives in the element's own shadow root. */
export interface Part<Texts = unknown> extends ReactiveController {
  texts: Texts
  /**
   * `subject` is what the part is about, for those that are about something: a proposal's id. `isInside`: another
   * part asked for it, and is where closing leads.
   */
  open(subject?: string, isInside?: boolean): void
  render(): TemplateResult
}

/** The part that makes proofs of work. */
export type Solver = typeof import('./solver.ts')

/** What a lazy part's file exports, in one language. */
export interface PartModule<Texts = unknown> {
  Part: new (context: PartContext, texts: Texts) => Part<Texts>
  styles: string
  texts: Texts
}
