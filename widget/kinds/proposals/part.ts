import type { ReactiveController, TemplateResult } from 'lit'
import type { WidgetContext } from '../../parts/context.ts'
import type { ProposalListController } from './list-controller.ts'

/** What a part may know about where it appears. */
export interface PartContext extends WidgetContext<'proposals'> {
  readonly list: ProposalListController
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

/** What a lazy part's file exports, in one language. */
export interface PartModule<Texts = unknown> {
  Part: new (context: PartContext, texts: Texts) => Part<Texts>
  styles: string
  texts: Texts
}
