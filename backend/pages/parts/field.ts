import { html } from 'hono/html'
import type { FieldError } from '../../contracts/problems.ts'
import type { Texts } from '../i18n/index.ts'
import type { Html } from '../page.ts'

interface Field {
  t: Texts
  errors: readonly FieldError[]
  name: string
  /** Where the contract knows the field, when that is not its name. */
  pointer?: string
  label: string
  hint?: string
  optional?: boolean
  /** Renders the control with the attributes that tie it to its label, hint and error. */
  control: (attributes: Html) => Html
}

/** Label above, hint under it, error between hint and field. */
export function renderField({ t, errors, name, pointer = `/${name}`, label, hint, optional, control }: Field): Html {
  const error = errors.find((one) => one.pointer === pointer)
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ')
  const attributes = html`id="${name}" name="${name}" ${described && html`aria-describedby="${described}"`} ${error && html`aria-invalid="true"`}`
  return html`<div class="field ${error && 'invalid'}"><label for="${name}">${label}${optional && html` <span class="optional">${t.fields.optional}</span>`}</label>
${hint && html`<p class="hint" id="${name}-hint">${hint}</p>`}
${error && html`<p class="error" id="${name}-error">${describeError(t, error)}</p>`}
${control(attributes)}</div>`
}

interface Summary {
  t: Texts
  errors: readonly FieldError[]
  /** The id of each field's control, by pointer. */
  controls: Record<string, string>
}

/** All that has to be put right, before the form, with a link to each field. */
export function renderErrorSummary({ t, errors, controls }: Summary): Html | undefined {
  const known = errors.flatMap((error) => {
    const id = controls[error.pointer]
    return id ? [{ error, id }] : []
  })
  if (known.length === 0) return undefined
  return html`<div class="error-summary" role="alert" aria-labelledby="errors"><h2 id="errors">${t.fields.summary(known.length)}</h2>
<ul>${known.map(({ error, id }) => html`<li><a href="#${id}">${describeError(t, error)}</a></li>`)}</ul></div>`
}

/** What to do about it; names the field, since it also stands alone in the summary. */
function describeError(t: Texts, { code, maximum, pointer }: FieldError): string {
  if (code === 'too_long') return t.fields.tooLong(t.fields.names[pointer] ?? '', maximum ?? 0)
  if (code === 'required' || code === 'too_short') return t.fields.missing[pointer] ?? t.fields.required
  if (code === 'invalid_email') return t.fields.email
  if (code === 'invalid_option') return t.fields.option
  if (code === 'duplicate') return t.proposalForm.duplicate
  return t.fields.invalid
}
