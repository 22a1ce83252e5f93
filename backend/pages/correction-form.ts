import { html } from 'hono/html'
import { type Category, headingMaximum, textMaximum } from '../contracts/kinds/proposals.ts'
import type { FieldError } from '../contracts/problems.ts'
import { type Html, linkTo, type TenantRequest, wording } from './page.ts'
import { renderErrorSummary, renderField } from './parts/field.ts'

export interface CorrectionForm {
  values: { heading: string; text: string; category: string }
  errors: readonly FieldError[]
  /** The topics to choose from, in the dialogue that it was sent to. */
  categories: readonly Category[]
}

/** What has to be put right, to stand at the top of the page. */
export const renderCorrectionErrors = (page: TenantRequest, { errors }: CorrectionForm): Html | undefined =>
  renderErrorSummary({ t: wording(page).t, errors, controls })

const controls = { '/heading': 'heading', '/text': 'text', '/category': 'category' }

/** One's own proposal to correct before it is published; it stays folded until it is wanted or has to be put right. */
export function renderCorrectionForm(page: TenantRequest, { values, errors, categories }: CorrectionForm): Html {
  const { t } = wording(page)
  const field = { t, errors }
  return html`<section aria-labelledby="correct" class="act">
<h2 id="correct">${t.receipt.correctHeading}</h2>
<details ${errors.length > 0 && 'open'}>
<summary class="button">${t.receipt.correct}</summary>
<form method="post" action="${linkTo(page, page.path)}" class="write" novalidate>
<p>${t.receipt.correctEffect}</p>
${renderField({ ...field, name: 'heading', label: t.proposalForm.heading, hint: t.proposalForm.headingHint, control: (attributes) => html`<input ${attributes} value="${values.heading}" maxlength="${headingMaximum}">` })}
${renderField({ ...field, name: 'text', label: t.proposalForm.text, hint: t.proposalForm.textHint, control: (attributes) => html`<textarea ${attributes} rows="8" maxlength="${textMaximum}">${values.text}</textarea>` })}
${
  categories.length > 0 &&
  renderField({
    ...field,
    name: 'category',
    label: t.proposals.category,
    optional: true,
    control: (attributes) => html`<select ${attributes}><option value="">${t.proposalForm.noCategory}</option>
${categories.map(({ id, label }) => html`<option value="${id}" ${id === values.category && 'selected'}>${label}</option>`)}
</select>`,
  })
}
<button type="submit" name="act" value="correct">${t.receipt.correctConfirm}</button>
</form>
</details>
</section>`
}
