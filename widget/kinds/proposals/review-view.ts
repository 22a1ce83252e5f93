import { html, nothing } from '../../parts/shared.ts'
import type { FieldName } from './draft.ts'
import type { Review } from './review.ts'

/** Everything that would be sent, as it would be sent; each answer leads back to its field. */
export function renderReview(review: Review) {
  const { texts, form } = review
  const { delivery } = review
  const { draft } = form
  const { base, tenant, dialogue, publicRecords } = form.context.wording.configuration
  const submit = (event: Event) => {
    event.preventDefault()
    review.submit()
  }
  return html`
    <form class="form review" novalidate @submit=${submit}>
      <button class="back" type="button" @click=${() => form.edit('heading')}>${texts.back}</button>
      <h2 id="title" tabindex="-1">${texts.title}</h2>
      <dl>${listAnswers(review).map((answer) => renderAnswer(review, answer))}</dl>
      ${form.similar.current?.render() ?? nothing}
      <p>${publicRecords ?? texts.publicRecord}</p>
      <p><a class="privacy" href=${`${base}/${tenant.slug}/${dialogue.slug}#privacy`} target="_blank" rel="noopener">${texts.privacy}</a></p>
      ${draft.email.trim() ? html`<p class="muted">${form.texts.emailHint}</p>` : nothing}
      <div class="actions">
        <button class="button primary" part="button" aria-disabled=${delivery.isSending}>${delivery.isSending ? texts.sending : texts.submit}</button>
      </div>
      <div role="status">${form.renderDelivery()}</div>
    </form>`
}

interface Answer {
  field: FieldName | 'pictures'
  label: string
  value: string
}

/** What was left empty isn't sent, and isn't asked about again. */
function listAnswers({ form, texts }: Review): Answer[] {
  const { draft, settings, context } = form
  const { openPeriod, categories } = settings
  const period =
    openPeriod && draft.openFor && context.wording.locale.count(form.texts[openPeriod.unit], Number(draft.openFor))
  const category = categories.find(({ id }) => id === draft.category)?.label ?? ''
  const all: Answer[] = [
    { field: 'heading', label: texts.heading, value: draft.heading },
    { field: 'text', label: texts.text, value: draft.text },
    { field: 'place', label: form.texts.placeLabel, value: draft.place },
    {
      field: 'pictures',
      label: texts.pictures,
      value: form.pictures.current?.chosen.map(({ alt }) => alt).join('\n') ?? '',
    },
    { field: 'category', label: context.wording.texts.category, value: category },
    { field: 'openFor', label: texts.openFor, value: period || '' },
    { field: 'name', label: draft.isAlias ? form.texts.aliasLabel : form.texts.nameLabel, value: draft.name },
    { field: 'email', label: form.texts.emailLabel, value: draft.email },
  ]
  return all.filter(({ value }) => value.trim())
}

const renderAnswer = ({ form, texts }: Review, { field, label, value }: Answer) => html`
  <div class="answer">
    <dt>${label}</dt>
    <dd dir="auto">${value.trim()}</dd>
    <dd><button class="link" type="button" @click=${() => form.edit(field)}>${texts.change}<span class="unseen"> ${label}</span></button></dd>
  </div>`
