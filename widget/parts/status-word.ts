import { html } from 'lit/html.js'
import type { ProposalStatus } from '../../backend/contracts/kinds/proposals.ts'
import type { ProposalsTexts } from '../i18n/texts.ts'

/** The status in a word; the dot before it only repeats what the word says. */
export const statusWord = (status: ProposalStatus, texts: ProposalsTexts) =>
  html`<span class="status" data-status=${status}>${texts.statuses[status as keyof typeof texts.statuses]}</span>`
