import { getFailureWords } from '../../i18n/failure-words.ts'
import type { ProposalOutcomeTexts } from '../../i18n/texts.ts'
import { html, nothing } from '../../parts/shared.ts'
import type { ProposalForm } from './form.ts'

export { default as styles } from './receipt.css?inline'
export { renderReceipt } from './receipt.ts'

/** How the sending goes when it doesn't go at once. */
export function renderDelivery(
  { delivery: { state }, texts, context, errors }: ProposalForm,
  own: ProposalOutcomeTexts,
) {
  if (state.phase === 'offline') return html`<p class="notice"><b>${texts.offline}</b> ${own.sendsItself}</p>`
  if (state.phase === 'interrupted') return html`<p class="notice">${own.edited}</p>`
  if (state.phase === 'waiting') {
    const { retryAfter } = state.failure
    return html`<p class="notice">${retryAfter ? context.wording.locale.count(own.waitSeconds, retryAfter) : own.waiting}</p>`
  }
  if (state.phase !== 'failed' || Object.keys(errors)[0]) return nothing
  return html`<p class="notice bad">${getFailureWords(state.failure, own)}</p>`
}
