import { html } from 'hono/html'
import type { FieldError } from '../../../contracts/problems.ts'
import { type DialogueRequest, type Html, linkTo, wording } from '../../page.ts'
import { renderErrorSummary, renderField } from '../../parts/field.ts'
import { renderAssurance } from '../../parts/provider.ts'
import { renderFormTop } from './form-top.ts'

/** A form that asks for an address, to which a link is mailed. */
export interface AddressForm {
  purpose: 'support' | 'follow'
  proposal: { id: string; heading: string }
  token: string
  email: string
  errors: readonly FieldError[]
  /** The link is on its way. */
  mailed?: boolean
}

export function renderAddressForm(page: DialogueRequest<'proposals'>, form: AddressForm): Html {
  const { t } = wording(page)
  const { purpose, proposal, token, email, errors, mailed } = form
  const words = t.addressForm[purpose]
  const top = renderFormTop(page, words.title, proposal)
  if (mailed) return html`${top}<p class="notice" role="status">${t.addressForm.mailed}</p>`
  return html`${top}
<p>${words.text}</p>
${renderAssurance(page)}
${renderErrorSummary({ t, errors, controls: { '/email': 'email' } })}
<form method="post" action="${linkTo(page, page.path, { proposal: proposal.id, write: purpose })}" class="write" novalidate>
<input type="hidden" name="token" value="${token}">
${renderField({ t, errors, name: 'email', label: t.proposalForm.email, control: (attributes) => html`<input ${attributes} type="email" value="${email}" maxlength="254" autocomplete="email">` })}
<button type="submit">${t.addressForm.send}</button>
</form>`
}
