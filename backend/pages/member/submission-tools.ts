import { html } from 'hono/html'
import type { ProposalDetail } from '../../contracts/kinds/proposals.ts'
import { type DialogueRequest, type Html, wording } from '../page.ts'
import { renderWords } from '../parts/words.ts'
import { renderSentForm, renderTool, renderToolField } from './form.ts'

const reasonMaximum = 1000

/** What can be done with a submission that everyone sees; `answerable` on the page that shows it whole. */
export function renderSubmissionTools(
  page: DialogueRequest,
  id: string,
  answerable?: Pick<ProposalDetail, 'response'>,
): Html | undefined {
  const version = page.tools?.versions.get(id)
  if (!page.tools || version === undefined) return undefined
  const { may } = page.tools
  if (!may.moderate) return undefined
  return html`<div class="tools" data-tools>
${answerable && may.answer && renderAnswer(page, { id, version, ...answerable })}
${renderTool(wording(page).t.member.hide, renderReasoned(page, { id, version, action: 'hide' }))}
</div>`
}

/** What waits for a decision, oldest first, with the decisions beside each. */
export function renderWaiting(page: DialogueRequest): Html | undefined {
  const { tools } = page
  if (!tools?.may.moderate || tools.waiting.length === 0) return undefined
  const { t, f } = wording(page)
  const admin = `/${page.tenant.slug}/admin/moderation`
  return html`<section aria-labelledby="waiting" class="waiting">
<h2 id="waiting">${t.member.waiting}</h2>
<ul class="proposals">${tools.waiting.map(
    ({ id, version, createdAt, heading, text, author }) => html`<li>
<h3 dir="auto">${heading}</h3>
${renderWords(text, page.configuration.language)}
<p class="meta"><bdi>${author}</bdi> · <time datetime="${createdAt}">${f.moment(createdAt)}</time></p>
<div class="tools" data-tools>
${renderSentForm({ send: `POST /submissions/${id}/decisions`, body: { action: 'publish' }, version, done: 'published', button: t.member.publish })}
${renderTool(t.member.reject, renderReasoned(page, { id, version, action: 'reject' }))}
</div></li>`,
  )}</ul>
${tools.moreWaiting && html`<p><a href="${admin}" target="_blank" rel="noopener">${t.member.moreWaiting}</a></p>`}
</section>`
}

interface Target {
  id: string
  version: number
}

function renderReasoned(page: DialogueRequest, { id, version, action }: Target & { action: 'hide' | 'reject' }): Html {
  const { t } = wording(page)
  return renderSentForm({
    send: `POST /submissions/${id}/decisions`,
    body: { action },
    version,
    done: action === 'hide' ? 'hidden' : 'rejected',
    button: t.member.confirm[action],
    isDestructive: true,
    fields: renderToolField({
      id: `${action}-${id}`,
      name: 'reason',
      label: t.receipt.reason,
      hint: t.member.reasonHint,
      control: (attributes) => html`<textarea ${attributes} rows="3" maxlength="${reasonMaximum}" required></textarea>`,
    }),
  })
}

function renderAnswer(
  page: DialogueRequest,
  { id, version, response }: Target & Pick<ProposalDetail, 'response'>,
): Html {
  const { t } = wording(page)
  const form = renderSentForm({
    send: `PUT /submissions/${id}/response`,
    version,
    done: 'reload',
    button: t.member.answerConfirm,
    fields: html`${renderToolField({ id: `answer-${id}`, name: 'text', label: t.proposals.responseHeading, hint: t.member.answerHint, control: (attributes) => html`<textarea ${attributes} rows="8" maxlength="20000" required>${response?.text}</textarea>` })}
${renderToolField({ id: `by-${id}`, name: 'by', label: t.member.by, hint: t.member.byHint, control: (attributes) => html`<input ${attributes} maxlength="120" required value="${response?.by ?? ''}">` })}`,
  })
  return renderTool(response ? t.member.changeAnswer : t.member.answer, form)
}
