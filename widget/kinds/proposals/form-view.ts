import type { TemplateResult } from 'lit'
import type { Receipt } from '../../../backend/contracts/receipts.ts'
import { describe, type FieldOptions, renderField } from '../../parts/field.ts'
import { fill, html, nothing } from '../../parts/shared.ts'
import { type FieldName, limits } from './draft.ts'
import type { ProposalForm } from './form.ts'

/** As the fields stand in the form. */
const order: FieldName[] = ['heading', 'text', 'place', 'category', 'openFor', 'name', 'email']

type TextField = Exclude<FieldName, 'category' | 'openFor'>
type Choice = { id: string; label: string }

/** The form itself: one column, what is wrong above it, and what happens with it by the button. */
export function renderForm(form: ProposalForm): TemplateResult {
  const { texts, draft, context, settings } = form
  const proceed = (event: Event) => {
    event.preventDefault()
    form.proceed()
  }
  return html`
    <form class="form" novalidate @submit=${proceed}>
      <h2 id="title" tabindex="-1">${context.wording.texts.propose}</h2>
      ${renderSummary(form)}
      ${renderText(form, 'heading', { label: texts.headingLabel, hint: texts.headingHint })}
      ${form.similar.current?.render() ?? nothing}
      ${renderText(form, 'text', { label: texts.textLabel, hint: texts.textHint })}
      ${renderText(form, 'place', { label: texts.placeLabel, hint: texts.placeHint, optional: texts.optional })}
      ${form.pictures.current?.render() ?? nothing}
      ${renderCategory(form)}
      ${renderPeriod(form)}
      ${renderText(form, 'name', draft.isAlias ? { label: texts.aliasLabel, hint: texts.aliasHint } : { label: texts.nameLabel, hint: texts.nameHint })}
      ${
        settings.naming === 'either'
          ? html`<label class="choice"><input type="checkbox" .checked=${draft.isAlias} @change=${() => form.change({ isAlias: !draft.isAlias })}>${texts.alias}</label>`
          : nothing
      }
      ${renderText(form, 'email', { label: texts.emailLabel, hint: texts.emailHint, optional: settings.proposing === 'email' ? '' : texts.optional })}
      <label class="unseen" aria-hidden="true">${texts.website}<input name="website" tabindex="-1" autocomplete="off" .value=${draft.website} @input=${(event: Event) => form.change({ website: textOf(event) })}></label>
      ${form.review.current?.renderSaving() ?? nothing}
      <div class="actions">
        <button class="button primary" part="button">${texts.proceed}</button>
        <button class="button plain" type="button" @click=${context.close}>${texts.cancel}</button>
      </div>
      <div role="status">${form.renderDelivery()}</div>
    </form>`
}

const textOf = (event: Event) => (event.target as HTMLInputElement).value

function renderText(form: ProposalForm, field: TextField, options: FieldOptions) {
  const { draft, errors } = form
  const change = (event: Event) => form.change({ [field]: textOf(event) })
  const isInvalid = errors[field] ? 'true' : nothing
  const autocomplete = (field === 'name' && !draft.isAlias) || field === 'email' ? field : 'off'
  const control =
    field === 'text'
      ? html`<textarea id=${field} rows="7" dir="auto" aria-describedby=${describe(field)} aria-invalid=${isInvalid} .value=${draft[field]} @input=${change}></textarea>`
      : html`<input id=${field} type=${field === 'email' ? field : 'text'} dir="auto" autocomplete=${autocomplete} aria-describedby=${describe(field)} aria-invalid=${isInvalid} .value=${draft[field]} @input=${change}>`
  return renderField(field, { ...options, ...getNote(form, field), error: getMessage(form, field) }, control)
}

function renderCategory(form: ProposalForm) {
  const { texts, context, settings } = form
  if (!settings.categories[0]) return nothing
  const label = context.wording.texts.category
  return renderChoice(form, 'category', { label, optional: texts.optional }, [
    { id: '', label: texts.noCategory },
    ...settings.categories,
  ])
}

/** Only a choice between several is one. */
function renderPeriod(form: ProposalForm) {
  const { texts, context, settings } = form
  if (!settings.openPeriod?.choices[1]) return nothing
  const { unit, choices } = settings.openPeriod
  const options = choices.map((n) => ({ id: String(n), label: context.wording.locale.count(texts[unit], n) }))
  return renderChoice(form, 'openFor', { label: texts.openForLabel }, options)
}

function renderChoice(form: ProposalForm, field: 'category' | 'openFor', options: FieldOptions, choices: Choice[]) {
  const change = (event: Event) => form.change({ [field]: textOf(event) })
  const control = html`
    <select id=${field} aria-describedby=${describe(field)} @change=${change}>
      ${choices.map(({ id, label }) => html`<option value=${id} ?selected=${id === form.draft[field]}>${label}</option>`)}
    </select>`
  return renderField(field, { ...options, error: getMessage(form, field) }, control)
}

/** The counter appears when the end is near; a personal identity number is worth a word at any time. */
function getNote(form: ProposalForm, field: TextField): Pick<FieldOptions, 'note' | 'isWarning'> | undefined {
  const { texts, context } = form
  const value = form.draft[field].trim()
  const limit = limits[field] ?? 0
  const left = limit - value.length
  if (field === 'email') return
  if (form.hasPersonalNumber(value)) return { note: texts.personalNumber, isWarning: true }
  if (left <= Math.max(20, limit / 20)) {
    return { note: context.wording.locale.count(left < 0 ? texts.tooMany : texts.left, Math.abs(left)) }
  }
  return
}

function getMessage({ errors, texts, context }: ProposalForm, field: FieldName): string | undefined {
  const error = errors[field]
  if (!error) return
  const sentences: Record<string, string> = texts.errors[field]
  return fill(sentences[error.code] ?? texts.invalid, { n: context.wording.locale.number(error.maximum ?? 0) })
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
      <h3 id="summary">${form.context.wording.locale.count(form.texts.summary, fields.length)}</h3>
      <ul>${fields.map((field) => html`<li><a href="#${field}" @click=${(event: Event) => go(event, field)}>${getMessage(form, field)}</a></li>`)}</ul>
    </div>`
}

/** The least that a citizen has to be told once the proposal is stored. */
export const renderThanks = ({ texts }: ProposalForm, { reference, url }: Receipt) => html`
  <div class="form">
    <h2 id="title" tabindex="-1">${texts.thanks}</h2>
    <p>${texts.reference} <strong>${reference}</strong></p>
    <a class="button" part="button" href=${url} target="_blank" rel="noreferrer">${texts.follow}</a>
  </div>`

/** The least about a sending that is not through. */
export const renderNotSent = ({ texts }: ProposalForm) =>
  html`<p class="notice">${navigator.onLine ? texts.notSent : texts.offline}</p>`
