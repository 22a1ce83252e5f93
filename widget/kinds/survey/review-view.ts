import type { Receipt } from '../../../backend/contracts/receipts.ts'
import { getDeliveryWords } from '../../i18n/delivery-words.ts'
import { getFailureWords } from '../../i18n/failure-words.ts'
import { html, nothing } from '../../parts/shared.ts'
import { getAnswerWords } from './answer-words.ts'
import type { Review } from './review.ts'

/** Everything that would be sent, as it would be sent; each answer leads back to its question. */
export function renderReview(review: Review) {
  const { texts, answering, delivery } = review
  const { configuration } = answering.context.wording
  const { base, tenant, dialogue, publicRecords, language } = configuration
  const questions = answering.questions.filter(({ type }) => type !== 'information')
  const submit = (event: Event) => {
    event.preventDefault()
    review.submit()
  }
  return html`
    <form class="form review" novalidate @submit=${submit}>
      <button class="back" type="button" @click=${() => answering.show(answering.questions.at(-1)?.id ?? '')}>${texts.back}</button>
      <h2 id="title" tabindex="-1">${texts.title}</h2>
      <dl lang=${language}>${questions.map(
        (question) => html`
          <div class="answer">
            <dt dir="auto">${question.label}</dt>
            <dd dir="auto">${getAnswerWords(answering, question) || html`<span class="muted">${texts.none}</span>`}</dd>
            <dd><button class="link" type="button" @click=${() => answering.show(question.id)}>${texts.change}<span class="unseen"> ${question.label}</span></button></dd>
          </div>`,
      )}</dl>
      <p>${texts.private} ${publicRecords ?? texts.publicRecord}</p>
      <p><a class="privacy" href=${`${base}/${tenant.slug}/${dialogue.slug}#privacy`} target="_blank" rel="noopener">${texts.privacy}</a></p>
      <label class="unseen" aria-hidden="true">${texts.website}<input name="website" tabindex="-1" autocomplete="off" .value=${review.website} @input=${(
        event: Event,
      ) => {
        review.website = (event.target as HTMLInputElement).value
      }}></label>
      <div class="actions">
        <button class="button primary" part="button" aria-disabled=${delivery.isSending}>${delivery.isSending ? texts.sending : texts.submit}</button>
      </div>
      <div role="status">${renderDelivery(review)}</div>
    </form>`
}

/** How the sending goes when it doesn't go at once. */
function renderDelivery({ delivery: { state }, texts, answering }: Review) {
  if (state.phase === 'failed') {
    const isUsed = answering.settings.answers === 'participant' && state.failure.code === 'already_answered'
    return html`<p class="notice bad">${isUsed ? texts.codeUsed : getFailureWords(state.failure, texts)}</p>`
  }
  if (state.phase === 'waiting') {
    const { retryAfter } = state.failure
    const words = retryAfter ? answering.context.wording.locale.count(texts.waitSeconds, retryAfter) : texts.notSent
    return html`<p class="notice">${words}</p>`
  }
  const words = getDeliveryWords(state, texts)
  return words ? html`<p class="notice"><b>${words}</b> ${texts.sendsItself}</p>` : nothing
}

export const renderThanks = ({ texts }: Review, { reference, url }: Receipt) => html`
  <div class="form">
    <h2 id="title" tabindex="-1">${texts.thanks}</h2>
    <p>${texts.reference} <a class="privacy" href=${url} target="_blank" rel="noreferrer"><strong>${reference}</strong></a></p>
  </div>`
