import type { TemplateResult } from 'lit'
import { html, nothing } from './shared.ts'

export interface FieldOptions {
  id: string
  label: string
  hint?: string
  optional?: string
  error?: string
  /** What is worth knowing while typing; told politely, and never in the way of sending. */
  note?: string
  isWarning?: boolean
}

/** Label, hint, error, control and note, in this order, tied together for those who hear them. */
export const renderField = (
  { id, label, hint, optional, error, note, isWarning }: FieldOptions,
  control: (describedBy: string) => TemplateResult,
) => html`
  <div class="field ${error ? 'invalid' : ''}">
    <label for=${id}>${label} ${optional && html`<span class="muted">${optional}</span>`}</label>
    ${hint && html`<p class="muted" id="${id}-hint">${hint}</p>`}
    ${error && html`<p class="error" id="${id}-error">${error}</p>`}
    ${control(`${hint ? `${id}-hint ` : ''}${error ? `${id}-error ` : ''}${id}-note`)}
    <p class="note ${isWarning ? 'warning' : ''}" id="${id}-note" role="status">${note ?? nothing}</p>
  </div>`
