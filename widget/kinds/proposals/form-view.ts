import type { TemplateResult } from 'lit'
import type { Receipt } from '../../../backend/contracts/receipts.ts'
import { getFailureWords } from '../../i18n/failure-words.ts'
import { type FieldOptions, renderField } from '../../parts/field.ts'
import { fill, html, nothing } from '../../parts/shared.ts'
import { type FieldName, limits } from './draft.ts'
import type { ProposalForm } from './form.ts'

/** As the fields stand in the form. */
const order: FieldName[] = ['heading', 'text', 'category', 'name', 'email']

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** The form itself: one column, what is wrong above it, and what happens with it by the button. */
export function renderForm(form: ProposalForm): TemplateResult {
  const { texts, draft, context } = form
  const { categories } = context.configuration.settings
  const submit = (event: Event) => {
    event.preventDefault()
    form.submit()
  }
  return html`
    <form class="form" novalidate @submit=${submit}>
      <h2 id="title" tabindex="-1">${context.texts.propose}</h2>
      ${renderSummary(form)}
      ${renderText(form, 'heading', texts.headingLabel, texts.headingHint, { enterkeyhint: 'next' })}
      ${renderText(form, 'text', texts.textLabel, texts.textHint, { rows: 7 })}
      ${
        categories[0] &&
        renderControl(
          form,
          'category',
          { label: texts.categoryLabel, optional: texts.optional },
          (describedBy) => html`
          <select id="category" aria-describedby=${describedBy} @change=${(event: Event) => form.change({ category: textOf(event) })}>
            <option value="">${texts.noCategory}</option>
            ${categories.map(({ id, label }) => html`<option value=${id} ?selected=${id === draft.category}>${label}</option>`)}
          </select>`,
        )
      }
      ${renderText(
        form,
        'name',
        draft.isAlias ? texts.aliasLabel : texts.nameLabel,
        draft.isAlias ? texts.aliasHint : texts.nameHint,
        { autocomplete: draft.isAlias ? 'off' : 'name' },
      )}
      <label class="choice"><input type="checkbox" .checked=${draft.isAlias} @change=${() => form.change({ isAlias: !draft.isAlias })}>${texts.alias}</label>
      ${renderText(form, 'email', texts.emailLabel, texts.emailHint, { autocomplete: 'email', type: 'email' })}
      <div class="unseen" aria-hidden="true">
        <label>${texts.website}<input name="website" tabindex="-1" autocomplete="off" .value=${draft.website} @input=${(event: Event) => form.change({ website: textOf(event) })}></label>
      </div>
      <p>${texts.publicRecord}</p>
      <div class="actions">
        <button class="button primary" part="button" aria-disabled=${form.delivery.isSending}>${form.delivery.isSending ? texts.sending : texts.submit}</button>
        <button class="button plain" type="button" @click=${context.close}>${texts.cancel}</button>
      </div>
      <div role="status">${renderDelivery(form)}</div>
    </form>`
}

const textOf = (event: Event) => (event.target as Control).value

function renderText(
  form: ProposalForm,
  field: Exclude<FieldName, 'category'>,
  label: string,
  hint: string,
  { type = 'text', autocomplete = 'off', enterkeyhint = '', rows = 0 },
) {
  const value = form.draft[field]
  const change = (event: Event) => form.change({ [field]: textOf(event) })
  const optional = field === 'email' ? form.texts.optional : undefined
  return renderControl(form, field, { label, hint, optional, ...getNote(form, field) }, (describedBy) => {
    const invalid = form.errors[field] ? 'true' : nothing
    if (rows) {
      return html`<textarea id=${field} rows=${rows} dir="auto" aria-describedby=${describedBy} aria-invalid=${invalid} .value=${value} .readOnly=${form.delivery.isSending} @input=${change}></textarea>`
    }
    return html`<input id=${field} type=${type} dir="auto" autocomplete=${autocomplete} enterkeyhint=${enterkeyhint || nothing} aria-describedby=${describedBy} aria-invalid=${invalid} .value=${value} .readOnly=${form.delivery.isSending} @input=${change}>`
  })
}

function renderControl(
  form: ProposalForm,
  id: FieldName,
  options: Omit<FieldOptions, 'id' | 'error'>,
  control: (describedBy: string) => TemplateResult,
) {
  return renderField({ id, error: getMessage(form, id), ...options }, control)
}

/** The counter appears when the end is near; a personal identity number is worth a word at any time. */
function getNote(form: ProposalForm, field: FieldName): Pick<FieldOptions, 'note' | 'isWarning'> | undefined {
  const { texts, context } = form
  const value = form.draft[field].trim()
  const limit = limits[field]
  if (!limit || field === 'email') return
  if (form.hasPersonalNumber(value)) return { note: texts.personalNumber, isWarning: true }
  const left = limit - value.length
  if (left < 0) return { note: context.locale.count(texts.tooMany, -left) }
  if (left <= Math.max(20, limit / 20)) return { note: context.locale.count(texts.left, left) }
  return
}

function getMessage({ errors, texts, context }: ProposalForm, field: FieldName): string | undefined {
  const error = errors[field]
  if (!error) return
  const sentences = texts.errors[field]
  return fill(sentences[error.code as 'other'] ?? sentences.other, { n: context.locale.number(error.maximum ?? 0) })
}

function renderSummary(form: ProposalForm) {
  const fields = order.filter((field) => form.errors[field])
  if (!fields[0]) return nothing
  const go = (event: Event, field: FieldName) => {
    event.preventDefault()
    form.context.host.focusOn(`#${field}`)
  }
  return html`
    <div class="summary" tabindex="-1" role="group" aria-labelledby="summary">
      <h3 id="summary">${form.context.locale.count(form.texts.summary, fields.length)}</h3>
      <ul>${fields.map((field) => html`<li><a href="#${field}" @click=${(event: Event) => go(event, field)}>${getMessage(form, field)}</a></li>`)}</ul>
    </div>`
}

/** How the sending goes, in words; nothing while there is nothing to say. */
function renderDelivery({ delivery, texts, context, errors }: ProposalForm) {
  const { state } = delivery
  if (state.phase === 'offline') return html`<p class="notice"><b>${texts.offline}</b> ${texts.sendsItself}</p>`
  if (state.phase === 'interrupted') return html`<p class="notice">${texts.edited}</p>`
  if (state.phase === 'waiting') {
    const { retryAfter } = state.failure
    return html`<p class="notice">${retryAfter ? context.locale.count(texts.waitSeconds, retryAfter) : texts.waiting}</p>`
  }
  if (state.phase !== 'failed' || Object.keys(errors)[0]) return nothing
  return html`<p class="notice bad">${getFailureWords(state.failure, texts.failures)}</p>`
}

/** The least that a citizen has to be told once the proposal is stored. */
export const renderThanks = ({ texts }: ProposalForm, { reference, url }: Receipt) => html`
  <div class="form">
    <h2 id="title" tabindex="-1">${texts.thanks}</h2>
    <p>${texts.reference} <strong>${reference}</strong></p>
    <a class="button" part="button" href=${url} target="_blank" rel="noreferrer">${texts.follow}</a>
  </div>`
