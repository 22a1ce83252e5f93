import type { Receipt } from '../../../backend/contracts/receipts.ts'
import type { ProposalFormTexts, ProposalOutcomeTexts } from '../../i18n/texts.ts'
import { fill, html, nothing } from '../../parts/shared.ts'
import type { ProposalForm } from './form.ts'
import type { Outcome } from './outcome.ts'

type Words = ProposalFormTexts & ProposalOutcomeTexts

const day = 24 * 60 * 60 * 1000

/** What the citizen gets to keep: the number, what happens next and when, and the way back to it. */
export function renderReceipt(form: ProposalForm, receipt: Receipt, outcome: Outcome) {
  const { context, settings } = form
  const texts = { ...form.texts, ...outcome.texts }
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(createCopy(form, receipt, texts))}`
  return html`
    <div class="form receipt">
      <svg class="mark" viewBox="0 0 48 48" aria-hidden="true"><circle cx="24" cy="24" r="22" /><path d="m15 25 6 6 12-14" /></svg>
      <h2 id="title" tabindex="-1">${texts.thanks}</h2>
      ${form.isRepeated ? html`<p class="notice">${texts.repeated}</p>` : nothing}
      <p>${texts.reference} <strong class="reference">${receipt.reference}</strong></p>
      <div class="next">
        <h3>${texts.nextTitle}</h3>
        ${renderNext(form, receipt, texts)}
        ${settings.threshold && settings.handlingMonths ? html`<p>${context.wording.locale.count(texts.handling, settings.handlingMonths)}</p>` : nothing}
        <p>${texts.followHint}</p>
      </div>
      <div class="actions">
        <a class="button primary" part="button" href=${receipt.url} target="_blank" rel="noreferrer">${texts.follow}</a>
        <a class="button" part="button" href=${file} download="${receipt.reference}.txt">${texts.save}</a>
        <button class="button" part="button" @click=${() => outcome.copy(receipt.url)}>${texts.copyLink}</button>
      </div>
      <div role="status">${outcome.link === 'copied' ? html`<p class="copied">${texts.copied}</p>` : nothing}</div>
      ${outcome.link === 'shown' ? html`<label>${texts.copyYourself}<input id="link" readonly .value=${receipt.url} @focus=${select}></label>` : nothing}
      <div class="actions">
        <button class="button plain" @click=${context.close}>${texts.toList}</button>
        <button class="button plain" @click=${() => form.startOver()}>${texts.another}</button>
      </div>
    </div>`
}

const select = ({ target }: Event) => (target as HTMLInputElement).select()

function renderNext({ context }: ProposalForm, { status, createdAt }: Receipt, texts: Words) {
  if (!['unconfirmed', 'submitted', 'reviewing'].includes(status)) return html`<p>${texts.published}</p>`
  if (status === 'unconfirmed') return html`<p>${texts.unconfirmed} ${texts.reviewed}</p>`
  const { reviewDays } = context.wording.configuration.settings
  const date = context.wording.locale.date(new Date(Date.parse(createdAt) + reviewDays * day).toISOString())
  return html`<p>${texts.reviewed} ${context.wording.locale.count(texts.reviewTime, reviewDays)} ${fill(texts.reviewBy, { date })}</p>`
}

/** A plain text of one's own, made here: nothing is asked from the service for it. */
function createCopy({ context, draft }: ProposalForm, { reference, createdAt, url }: Receipt, texts: Words) {
  const { tenant, dialogue } = context.wording.configuration
  return [
    `${tenant.name}: ${dialogue.title}`,
    `${texts.reference} ${reference}`,
    fill(texts.copy.received, { date: context.wording.locale.dateTime(createdAt) }),
    '',
    draft.heading.trim(),
    '',
    draft.text.trim(),
    '',
    fill(texts.copy.by, { name: draft.name.trim() }),
    '',
    texts.copy.link,
    url,
    '',
  ].join('\r\n')
}
