import type { TemplateResult } from 'lit'
import { html } from './shared.ts'

export interface FieldOptions {
  label: string
  hint?: string
  optional?: string
  error?: string
  /** What is worth knowing while typing; told politely, and never in the way of sending. */
  note?: string
  isWarning?: boolean
}

/** The ids of what describes a field's control. They are always there, and empty when there is nothing to say. */
export const describe = (id: string) => `${id}-hint ${id}-error ${id}-note`

/** Label, hint, error, control and note, in this order, tied together for those who hear them. */
export const renderField = (id: string, options: FieldOptions, control: TemplateResult) => html`
  <div class="field ${options.error ? 'invalid' : ''}">
    <label for=${id}>${options.label} <span class="muted">${options.optional}</span></label>
    <p class="muted" id="${id}-hint">${options.hint}</p>
    <p class="error" id="${id}-error">${options.error}</p>
    ${control}
    <p class="note ${options.isWarning ? 'warning' : ''}" id="${id}-note" role="status">${options.note}</p>
  </div>`
