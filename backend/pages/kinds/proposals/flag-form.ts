import { html } from 'hono/html'
import { flagReasons } from '../../../contracts/flags.ts'
import type { FieldError } from '../../../contracts/problems.ts'
import { type DialogueRequest, type Html, linkTo, wording } from '../../page.ts'
import { renderErrorSummary, renderField } from '../../parts/field.ts'
import { renderAssurance } from '../../parts/provider.ts'
import { renderWords } from '../../parts/words.ts'
import { renderFormTop } from './form-top.ts'

export interface FlagForm {
  proposal: { id: string; heading: string }
  /** The comment on the proposal that is meant, instead of the proposal. */
  comment?: { id: string; author: string; text: string }
  token: string
  values: { reason: string; text: string }
  errors: readonly FieldError[]
  /** The page was open for too long; sending it again will do. */
  expired?: boolean
  /** The moderators have it. */
  flagged?: boolean
}

/** Telling the moderators about a public text on the hosted page, without JavaScript. */
export function renderFlagForm(page: DialogueRequest<'proposals'>, form: FlagForm): Html {
  const { t } = wording(page)
  const { proposal, comment, token, values, expired, flagged } = form
  const words = t.flagForm
  const top = html`${renderFormTop(page, words.title, proposal)}
${comment && html`<blockquote class="own"><p class="meta"><bdi>${comment.author}</bdi></p>${renderWords(comment.text)}</blockquote>`}`
  if (flagged) return html`${top}<p class="notice" role="status">${words.thanks}</p>`
  // The same words mean something else in a proposal.
  const errors = form.errors.map((error) => (error.pointer === '/text' ? { ...error, pointer: '/flag' } : error))
  const field = { t, errors }
  return html`${top}
${renderAssurance(page)}
${renderErrorSummary({ t, errors, controls: { '/reason': 'reason', '/flag': 'text' } })}
${expired && html`<p class="notice" role="alert">${t.proposalForm.expired}</p>`}
<form method="post" action="${linkTo(page, page.path, { proposal: proposal.id, write: 'flag', comment: comment?.id })}" class="write" novalidate>
<input type="hidden" name="token" value="${token}">
${renderField({
  ...field,
  name: 'reason',
  label: words.reason,
  control: (attributes) => html`<select ${attributes}><option value="">${words.choose}</option>
${flagReasons.map((reason) => html`<option value="${reason}" ${reason === values.reason && 'selected'}>${words.reasons[reason]}</option>`)}
</select>`,
})}
${renderField({ ...field, name: 'text', pointer: '/flag', label: words.text, hint: words.textHint, optional: true, control: (attributes) => html`<textarea ${attributes} rows="4" maxlength="500">${values.text}</textarea>` })}
<button type="submit">${words.submit}</button>
</form>`
}
