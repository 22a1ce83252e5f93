import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit'
import type { Configuration } from '../../backend/contracts/dialogues.ts'
import type { Locale } from '../i18n/locale.ts'
import type { ProposalsTexts } from '../i18n/texts.ts'

/** What a part may know about the element it appears in; read anew at every use, since the language can change. */
export interface PartContext {
  readonly configuration: Configuration
  readonly locale: Locale
  readonly texts: ProposalsTexts
  load(part: string): Promise<unknown>
  /** Tells the page: `min-kommun:{name}`. */
  dispatch(name: string, detail: Record<string, string>): void
  /** Something in the list is no longer as it was. */
  changed(id?: string, supports?: number): void
  /** Back to the list, with the focus where it was. */
  close(): void
}

/** A view that takes the list's place while it is open. It lives in the element's own shadow root. */
export interface Part<Texts = unknown> extends ReactiveController {
  texts: Texts
  /** `subject` is what the part is about, for those that are about something: a proposal's id. */
  open(subject?: string): void
  render(): TemplateResult
}

export interface PartModule<Texts = unknown> {
  Part: new (host: ReactiveControllerHost & HTMLElement, context: PartContext, texts: Texts) => Part<Texts>
  styles: string
  texts: Texts
}
