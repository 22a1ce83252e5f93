import { html } from 'lit/html.js'
import type { SubmissionStatus } from '../../../backend/contracts/submissions.ts'
import type { ProposalsTexts } from '../../i18n/texts.ts'

/** The status in a word; the dot before it only repeats what the word says. */
export const statusWord = (status: SubmissionStatus, texts: ProposalsTexts) =>
  html`<span class="status" data-status=${status}>${texts.statuses[status as keyof typeof texts.statuses]}</span>`
