import { html } from 'hono/html'
import { commentMaximum, type SentComment } from '../../../contracts/comments.ts'
import { nameMaximum } from '../../../contracts/kinds/proposals.ts'
import type { FieldError } from '../../../contracts/problems.ts'
import { type DialogueRequest, type Html, linkTo, wording } from '../../page.ts'
import { renderErrorSummary, renderField } from '../../parts/field.ts'
import { renderAssurance } from '../../parts/provider.ts'
import { renderFormTop } from './form-top.ts'

export interface CommentForm {
  proposal: { id: string; heading: string }
  token: string
  values: { text: string; nameKind: 'name' | 'alias'; name: string }
  errors: readonly FieldError[]
  /** The page was open for too long; sending it again will do. */
  expired?: boolean
  /** It is stored, by this sending or, `repeated`, by an earlier one. */
  sent?: SentComment
  repeated?: boolean
}

/** A comment written on the hosted page, without JavaScript. */
export function renderCommentForm(page: DialogueRequest<'proposals'>, form: CommentForm): Html {
  const { t } = wording(page)
  const { proposal, token, values, expired, sent } = form
  const words = t.commentForm
  const { naming } = page.configuration.settings
  const top = renderFormTop(page, words.title, proposal)
  if (sent) return html`${top}${renderSent(page, form, sent)}`
  // The same words mean something else in a proposal.
  const errors = form.errors.map((error) => (error.pointer === '/text' ? { ...error, pointer: '/comment' } : error))
  const field = { t, errors }
  return html`${top}
<p class="lead">${words.visibility}</p>
${renderAssurance(page)}
${renderErrorSummary({ t, errors, controls: { '/comment': 'text', '/author/name': 'name' } })}
${expired && html`<p class="notice" role="alert">${t.proposalForm.expired}</p>`}
<form method="post" action="${linkTo(page, page.path, { proposal: proposal.id, write: 'comment' })}" class="write" novalidate>
<input type="hidden" name="token" value="${token}">
<div class="trap" aria-hidden="true"><label for="website">${t.proposalForm.trap}</label><input id="website" name="website" tabindex="-1" autocomplete="off"></div>
${renderField({ ...field, name: 'text', pointer: '/comment', label: words.text, hint: words.textHint, control: (attributes) => html`<textarea ${attributes} rows="6" maxlength="${commentMaximum}">${values.text}</textarea>` })}
${renderField({ ...field, name: 'name', pointer: '/author/name', label: naming === 'alias' ? t.proposalForm.alias : t.proposalForm.name, hint: words.nameHint, control: (attributes) => html`<input ${attributes} value="${values.name}" maxlength="${nameMaximum}" autocomplete="name">` })}
${
  naming === 'either'
    ? html`<div class="choice"><input type="checkbox" id="nameKind" name="nameKind" value="alias" ${values.nameKind === 'alias' && 'checked'}><label for="nameKind">${t.proposalForm.isAlias}</label></div>`
    : html`<input type="hidden" name="nameKind" value="${naming}">`
}
<button type="submit">${words.submit}</button>
</form>`
}

function renderSent(
  page: DialogueRequest<'proposals'>,
  { repeated }: CommentForm,
  { status, createdAt }: SentComment,
): Html {
  const { t, f } = wording(page)
  const words = t.commentForm
  return html`<div class="notice" role="status"><p><strong>${words.thanks}</strong></p>
${repeated && html`<p>${words.repeated}</p>`}
<p>${words.next[status]}</p>
<p class="meta">${words.received(f.moment(createdAt))}</p></div>`
}
