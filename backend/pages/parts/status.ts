import { html } from 'hono/html'
import type { HistoryEntry, SubmissionStatus } from '../../contracts/submissions.ts'
import { type Html, type PageRequest, wording } from '../page.ts'

/** How a status feels: colour is only ever a companion to the word. */
const tones = {
  unconfirmed: 'waiting',
  submitted: 'waiting',
  reviewing: 'waiting',
  published: 'open',
  threshold_reached: 'good',
  referred: 'open',
  answered: 'good',
  closed: 'still',
  rejected: 'refused',
  withdrawn: 'still',
} as const satisfies Record<SubmissionStatus, string>

/** A status as a word with a dot. */
export function renderStatus(page: PageRequest, status: SubmissionStatus): Html {
  return html`<span class="status status-${tones[status]}">${wording(page).t.statuses[status]}</span>`
}

/** What has happened with a submission, oldest first. */
export function renderHistory(page: PageRequest, history: readonly HistoryEntry[]): Html {
  const { t, f } = wording(page)
  return html`<ol class="timeline">${history.map(
    ({
      status,
      at,
      reason,
      action,
    }) => html`<li>${action ? html`<span class="status">${t.happenings[action]}</span>` : renderStatus(page, status)}
<time datetime="${at}">${f.moment(at)}</time>
${reason && html`<p dir="auto"><strong>${t.receipt.reason}:</strong> ${reason}</p>`}</li>`,
  )}</ol>`
}
