import type { TemplateResult } from 'lit'
import type { ProposalDetail as Proposal } from '../../../backend/contracts/kinds/proposals.ts'
import { getFailureWords } from '../../i18n/failure-words.ts'
import { fill, html, nothing } from '../../parts/shared.ts'
import type { ProposalDetail } from './detail.ts'
import { mayParticipate, statusWord, supportBar } from './shared.ts'

/**
 * The way back stands first and is there from the start, so that nobody has to wait to leave. The heading is one
 * element in every state: it has the focus, and a new one would lose it.
 */
export function renderDetail(detail: ProposalDetail): TemplateResult {
  const { texts, context, proposal } = detail
  return html`
    <article class="detail">
      <button class="back" @click=${context.close}>${detail.isInside ? texts.backInside : texts.back}</button>
      <h2 id="title" tabindex="-1" dir="auto" aria-live="polite">${getTitle(detail)}</h2>
      ${proposal ? renderProposal(detail, proposal) : renderWaiting(detail)}
    </article>`
}

function getTitle({ texts, proposal, failure }: ProposalDetail) {
  if (proposal) return proposal.heading
  // What can't be seen for a moment can't have the focus, so it is not the heading itself that waits.
  return failure ? getFailureWords(failure, texts) : html`<span class="waiting">${texts.loading}</span>`
}

function renderWaiting(detail: ProposalDetail) {
  if (!detail.failure) return html`<div class="bone"></div>`
  const { retry } = detail.context.wording.texts
  return html`<p><button class="button" part="button" @click=${() => detail.load()}>${retry}</button></p>`
}

function renderProposal(detail: ProposalDetail, proposal: Proposal) {
  const { texts, context } = detail
  const { settings } = context.wording.configuration
  const category = settings.categories.find(({ id }) => id === proposal.category)?.label
  return html`
    <p class="muted">${category && `${category} · `}${proposal.place && html`<bdi>${proposal.place}</bdi> · `}<bdi>${proposal.author}</bdi> · ${context.wording.locale.date(proposal.publishedAt)}</p>
    ${proposal.mergedInto && html`<p class="notice">${texts.merged} <button class="link" @click=${() => detail.open(proposal.mergedInto ?? '', detail.isInside)}>${texts.openMerged}</button></p>`}
    <div class="words" dir="auto">${toParagraphs(proposal.text)}</div>
    ${proposal.pictures?.map(({ url, alt, width, height }) => html`<img class="picture" src=${url} alt=${alt} width=${width} height=${height} loading="lazy">`)}
    ${renderResponse(detail, proposal)}
    ${renderSupport(detail, proposal)}
    ${renderActions(detail)}
    ${renderHistory(detail, proposal)}
    <p class="muted">${texts.reference} ${proposal.reference}</p>
    ${renderFlag(detail, '')}
    ${settings.comments === 'on' ? (detail.comments.current?.render() ?? renderMissing(detail, detail.comments)) : nothing}`
}

function renderSupport(detail: ProposalDetail, proposal: Proposal) {
  const { supports, status } = proposal
  const { texts, context, settings } = detail
  return html`
    <div class="support">
      <p>${statusWord(status, context.wording.texts)}</p>
      ${supportBar(supports, settings.threshold, context.wording.texts, context.wording.locale)}
      ${canSupport(detail, proposal) ? renderWay(detail, proposal) : html`<p class="muted">${texts.noSupport}</p>`}
    </div>`
}

/** How to support here: by this browser at once, or by a link that is mailed. */
function renderWay(detail: ProposalDetail, { closesAt }: Proposal) {
  const { texts, context, settings, mail } = detail
  const until = closesAt && fill(texts.openUntil, { date: context.wording.locale.date(closesAt) })
  return html`
    ${settings.threshold && settings.handlingMonths ? html`<p class="muted">${context.wording.locale.count(texts.handling, settings.handlingMonths)}</p>` : nothing}
    <p class="muted level">${texts.levels[settings.supporting]}</p>
    ${settings.supporting === 'device' ? renderButton(detail) : (mail.current?.render('support') ?? renderMissing(detail, mail))}
    ${until && html`<p class="muted">${until}</p>`}`
}

function renderButton(detail: ProposalDetail) {
  const { texts, support, isSupported, failure } = detail
  const words = isSupported ? texts.withdraw : texts.support
  const pending = isSupported ? texts.withdrawing : texts.supporting
  return html`
    <button class="button ${isSupported ? '' : 'primary'}" id="support" part="button" aria-disabled=${support === 'pending'} @click=${() => detail.toggleSupport()}>${support === 'pending' ? pending : words}</button>
    ${isSupported ? html`<p class="muted">${texts.already}</p>` : nothing}
    <div role="status">${support === 'changed' ? html`<p class="done">${isSupported ? texts.supported : texts.withdrawn}</p>` : nothing}${failure && html`<p class="notice bad">${getFailureWords(failure, texts)}</p>`}</div>`
}

const renderMissing = ({ context }: ProposalDetail, extra: ProposalDetail['mail' | 'flag' | 'comments']) =>
  extra.isMissing
    ? html`<p class="notice bad" role="alert">${context.wording.texts.notOpened}</p><button class="button" part="button" @click=${() => extra.load()}>${context.wording.texts.retry}</button>`
    : nothing

/** Also in a dialogue that has closed. One text is flagged at a time; `whose` it is tells one button from the next. */
export function renderFlag(detail: ProposalDetail, target: string, whose?: string) {
  const { texts, context, flag, flagging } = detail
  const { base, origins } = context.wording.configuration
  if (![base, ...origins].includes(location.origin)) return nothing
  if (flagging === target) return flag.current?.render(target) ?? renderMissing(detail, flag)
  return html`<button class="link" data-flag=${target} @click=${() => detail.startFlagging(target)}>${texts.flag}${whose && html`<span class="unseen"> ${whose}</span>`}</button>`
}

/** Hearing how it goes, and telling others. */
function renderActions(detail: ProposalDetail) {
  const { texts, context, mail, sharing, isFollowing } = detail
  return html`
    <div class="ways">
      ${mayParticipate(context.wording.configuration) ? html`<button class="button" part="button" aria-expanded=${isFollowing} @click=${() => detail.follow()}>${texts.follow}</button>` : nothing}
      <button class="button" part="button" @click=${() => sharing.share(detail.proposal?.heading ?? '')}>${sharing.canShare ? texts.share : texts.copyLink}</button>
      <div role="status">${sharing.state === 'copied' ? html`<p class="done">${texts.copied}</p>` : nothing}</div>
    </div>
    ${sharing.state === 'shown' ? html`<label class="address">${texts.copyYourself}<input id="address" readonly .value=${sharing.url} @focus=${(event: Event) => (event.target as HTMLInputElement).select()}></label>` : nothing}
    ${isFollowing ? (mail.current?.render('followers') ?? renderMissing(detail, mail)) : nothing}`
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
        ${history.map(({ status, action, at, reason }) => html`<li><span class="muted">${context.wording.locale.date(at)}</span> ${action ? texts.actions[action] : words[status]}${reason && html`<p dir="auto">${reason}</p>`}</li>`)}
      </ol>
    </section>`
}

const canSupport = ({ context }: ProposalDetail, { status, closesAt }: Proposal) =>
  mayParticipate(context.wording.configuration) &&
  (status === 'published' || status === 'threshold_reached') &&
  !(closesAt && Date.parse(closesAt) < Date.now())

const toParagraphs = (text: string) => text.split(/\n\s*\n/).map((paragraph) => html`<p>${paragraph}</p>`)
