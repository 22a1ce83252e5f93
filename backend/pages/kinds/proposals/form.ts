import { html } from 'hono/html'
import { headingMaximum, nameMaximum, placeMaximum, textMaximum } from '../../../contracts/kinds/proposals.ts'
import type { FieldError } from '../../../contracts/problems.ts'
import { type DialogueRequest, type Html, linkTo, wording } from '../../page.ts'
import { renderErrorSummary, renderField } from '../../parts/field.ts'
import { renderAssurance } from '../../parts/provider.ts'

export interface ProposalFormValues {
  heading: string
  text: string
  category: string
  place: string
  nameKind: 'name' | 'alias'
  name: string
  email: string
  openFor: string
}

export interface ProposalForm {
  token: string
  values: ProposalFormValues
  errors: readonly FieldError[]
  /** The proposal that has the same heading. */
  duplicate?: string
  /** The page was open for too long; sending it again will do. */
  expired?: boolean
}

/** A proposal written on the hosted page, without JavaScript: an ordinary form, posted to the page's own address. */
export function renderProposalForm(
  page: DialogueRequest<'proposals'>,
  { token, values, errors, duplicate, expired }: ProposalForm,
): Html {
  const { t } = wording(page)
  const { settings, dialogue } = page.configuration
  const words = t.proposalForm
  const visibility = dialogue.moderation === 'before' ? t.proposals.visibleReviewed : t.proposals.visibleAtOnce
  const field = { t, errors }
  return html`<p class="back"><a href="${linkTo(page, page.path)}">${t.proposals.back}</a></p>
<h1>${words.title}</h1>
<p class="lead">${visibility}</p>
${renderAssurance(page)}
${renderErrorSummary({ t, errors, controls })}
${duplicate && html`<p class="notice"><a href="${linkTo(page, page.path, { proposal: duplicate })}">${words.duplicateLink}</a></p>`}
${expired && html`<p class="notice" role="alert">${words.expired}</p>`}
<form method="post" action="${linkTo(page, page.path, { write: 'proposal' })}" class="write" novalidate>
<input type="hidden" name="token" value="${token}">
<div class="trap" aria-hidden="true"><label for="website">${words.trap}</label><input id="website" name="website" tabindex="-1" autocomplete="off"></div>
${renderField({ ...field, name: 'heading', label: words.heading, hint: words.headingHint, control: (attributes) => html`<input ${attributes} value="${values.heading}" maxlength="${headingMaximum}">` })}
${renderField({ ...field, name: 'text', label: words.text, hint: words.textHint, control: (attributes) => html`<textarea ${attributes} rows="8" maxlength="${textMaximum}">${values.text}</textarea>` })}
${
  settings.categories.length > 0 &&
  renderField({
    ...field,
    name: 'category',
    label: t.proposals.category,
    optional: true,
    control: (attributes) => html`<select ${attributes}><option value="">${words.noCategory}</option>
${settings.categories.map(({ id, label }) => html`<option value="${id}" ${id === values.category && 'selected'}>${label}</option>`)}
</select>`,
  })
}
${renderField({ ...field, name: 'place', label: t.proposals.place, hint: words.placeHint, optional: true, control: (attributes) => html`<input ${attributes} value="${values.place}" maxlength="${placeMaximum}">` })}
${settings.openPeriod && settings.openPeriod.choices.length > 1 && renderOpenFor(page, values)}
${renderField({ ...field, name: 'name', pointer: '/author/name', label: settings.naming === 'alias' ? words.alias : words.name, hint: words.nameHint, control: (attributes) => html`<input ${attributes} value="${values.name}" maxlength="${nameMaximum}" autocomplete="name">` })}
${
  settings.naming === 'either'
    ? html`<div class="choice"><input type="checkbox" id="nameKind" name="nameKind" value="alias" ${values.nameKind === 'alias' && 'checked'}><label for="nameKind">${words.isAlias}</label></div>`
    : html`<input type="hidden" name="nameKind" value="${settings.naming}">`
}
${renderField({ ...field, name: 'email', label: words.email, hint: words.emailHint, optional: settings.proposing !== 'email', control: (attributes) => html`<input ${attributes} type="email" value="${values.email}" maxlength="254" autocomplete="email">` })}
<button type="submit">${words.submit}</button>
</form>`
}

function renderOpenFor(page: DialogueRequest<'proposals'>, values: ProposalFormValues): Html {
  const { t } = wording(page)
  const { choices = [], unit = 'days' } = page.configuration.settings.openPeriod ?? {}
  return html`<div class="field"><label for="openFor">${t.proposalForm.openFor}</label><select id="openFor" name="openFor">
${choices.map((choice) => html`<option value="${choice}" ${String(choice) === values.openFor && 'selected'}>${t.proposalForm.period(choice, unit)}</option>`)}
</select></div>`
}

const controls = {
  '/heading': 'heading',
  '/text': 'text',
  '/category': 'category',
  '/place': 'place',
  '/author/name': 'name',
  '/email': 'email',
  '/openFor': 'openFor',
}
