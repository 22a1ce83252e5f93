import type { TemplateResult } from 'lit'
import type { ProposalDetail as Proposal } from '../../../backend/contracts/kinds/proposals.ts'
import { getFailureWords } from '../../i18n/failure-words.ts'
import { fill, html, mayParticipate, nothing, statusWord, supportBar } from '../../parts/shared.ts'
import type { ProposalDetail } from './detail.ts'

/**
 * The way back stands first and is there from the start, so that nobody has to wait to leave. The heading is one
 * element in every state: it has the focus, and a new one would lose it.
 */
export function renderDetail(detail: ProposalDetail): TemplateResult {
  const { texts, context, proposal } = detail
  return html`
    <article class="detail">
      <button class="back" @click=${context.close}>${texts.back}</button>
      <h2 id="title" tabindex="-1" dir="auto" aria-live="polite">${getTitle(detail)}</h2>
      ${proposal ? renderProposal(detail, proposal) : renderWaiting(detail)}
    </article>`
}

function getTitle({ texts, proposal, failure }: ProposalDetail) {
  if (proposal) return proposal.heading
  // What can't be seen for a moment can't have the focus, so it is not the heading itself that waits.
  return failure ? getFailureWords(failure, texts) : html`<span class="waiting">${texts.loading}</span>`
}

function renderWaiting({ context, failure, load }: ProposalDetail) {
  if (!failure) return html`<div class="bone"></div>`
  return html`<p><button class="button" part="button" @click=${load}>${context.wording.texts.retry}</button></p>`
}

function renderProposal(detail: ProposalDetail, proposal: Proposal) {
  const { texts, context } = detail
  const { settings } = context.wording.configuration
  const category = settings.categories.find(({ id }) => id === proposal.category)?.label
  return html`
    <p class="muted">${category && `${category} · `}<bdi>${proposal.author}</bdi> · ${context.wording.locale.date(proposal.publishedAt)}</p>
    <div class="words" dir="auto">${toParagraphs(proposal.text)}</div>
    ${renderSupport(detail, proposal)}
    ${renderResponse(detail, proposal)}
    ${renderHistory(detail, proposal)}
    <p class="muted">${texts.reference} ${proposal.reference}</p>`
}

function renderSupport(detail: ProposalDetail, proposal: Proposal) {
  const { supports, status, closesAt } = proposal
  const { texts, context, support, isSupported, failure } = detail
  const { settings } = context.wording.configuration
  const words = isSupported ? texts.withdraw : texts.support
  const pending = isSupported ? texts.withdrawing : texts.supporting
  return html`
    <div class="support">
      <p>${statusWord(status, context.wording.texts)}</p>
      ${supportBar(supports, settings.threshold, context.wording.texts, context.wording.locale)}
      ${
        canSupport(detail, proposal)
          ? html`<button class="button ${isSupported ? '' : 'primary'}" id="support" part="button" aria-disabled=${support === 'pending'} @click=${() => detail.toggleSupport()}>${support === 'pending' ? pending : words}</button>
            <p class="muted">${isSupported ? texts.already : texts.once} ${closesAt && fill(texts.openUntil, { date: context.wording.locale.date(closesAt) })}</p>`
          : html`<p class="muted">${texts.noSupport}</p>`
      }
      <div role="status">${support === 'changed' ? html`<p class="done">${isSupported ? texts.supported : texts.withdrawn}</p>` : nothing}${failure && html`<p class="notice bad">${getFailureWords(failure, texts)}</p>`}</div>
    </div>`
}

function renderResponse({ texts, context }: ProposalDetail, { response }: Proposal) {
  if (!response) return nothing
  return html`
    <section class="response">
      <h3>${texts.response}</h3>
      <div class="words" dir="auto">${toParagraphs(response.text)}</div>
      <p class="muted"><bdi>${response.by}</bdi> · ${context.wording.locale.date(response.at)}</p>
    </section>`
}

function renderHistory({ texts, context }: ProposalDetail, { history }: Proposal) {
  const words = { ...context.wording.texts.statuses, ...texts.earlier }
  return html`
    <section>
      <h3>${texts.history}</h3>
      <ol class="history">
        ${history.map(({ status, at, reason }) => html`<li><span class="muted">${context.wording.locale.date(at)}</span> ${words[status]}${reason && html`<p dir="auto">${reason}</p>`}</li>`)}
      </ol>
    </section>`
}

const canSupport = ({ context }: ProposalDetail, { status, closesAt }: Proposal) =>
  mayParticipate(context.wording.configuration) &&
  (status === 'published' || status === 'threshold_reached') &&
  !(closesAt && Date.parse(closesAt) < Date.now())

const toParagraphs = (text: string) => text.split(/\n\s*\n/).map((paragraph) => html`<p>${paragraph}</p>`)
