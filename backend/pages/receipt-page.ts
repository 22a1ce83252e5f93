import { html } from 'hono/html'
import type { ProblemCode } from '../contracts/problems.ts'
import type { OwnSubmission } from '../contracts/receipts.ts'
import type { SubmissionStatus } from '../contracts/submissions.ts'
import { type CorrectionForm, renderCorrectionErrors, renderCorrectionForm } from './correction-form.ts'
import { renderLayout } from './layout.ts'
import { type Html, linkTo, type TenantRequest, wording } from './page.ts'
import { renderResponse } from './parts/response.ts'
import { renderHistory, renderStatus } from './parts/status.ts'
import { renderWords } from './parts/words.ts'
import { problemWordings } from './problem-page.ts'

export interface ReceiptPage extends TenantRequest {
  submission: OwnSubmission
  /** Why a withdrawal that was just tried did not happen. */
  problem?: ProblemCode
  /** Within how many months the kommun handles what reaches the threshold, if it promises that. */
  handlingMonths?: number | null
  /** A correction was just stored. */
  corrected?: boolean
  /** The form to correct it with, while it may be. */
  correction?: CorrectionForm
}

const mayReachThreshold: readonly SubmissionStatus[] = ['submitted', 'reviewing', 'published', 'threshold_reached']

/**
 * `/{tenant}/r/{code}`: one's own submission. Correcting it and withdrawing it are forms posted to the page's own
 * address, the latter in two steps. The secret in the address is the whole right to it: under `no-referrer` browsers send `Origin: null`
 * with that form, so what guards it is the code and not the origin.
 */
export function renderReceiptPage(page: ReceiptPage): Html {
  const { t, f } = wording(page)
  const { submission, tenant, problem, corrected, correction } = page
  const body = html`${corrected && html`<p class="notice" role="status">${t.receipt.corrected}</p>`}
${correction && renderCorrectionErrors(page, correction)}
${problem && html`<p class="notice warning" role="alert">${t.problems[problemWordings[problem]].text}</p>`}
<h1>${t.receipt.title}</h1>
<dl class="reference"><dt>${t.receipt.reference}</dt><dd>${submission.reference}</dd></dl>
<p class="notice">${t.receipt.secret}</p>
<section aria-labelledby="status" class="panel">
<h2 id="status">${t.receipt.status}</h2>
<p class="standing">${renderStatus(page, submission.status)}</p>
<p>${submission.hidden ? t.receipt.hidden : (renderMerged(page) ?? t.statusMeanings[submission.status])}</p>
${mayReachThreshold.includes(submission.status) && page.handlingMonths && html`<p>${t.receipt.handling(page.handlingMonths)}</p>`}
</section>
${submission.response && renderResponse(page, t.receipt.responseHeading, submission.response)}
<section aria-labelledby="history">
<h2 id="history">${t.receipt.historyHeading}</h2>
${renderHistory(page, submission.history)}
</section>
<section aria-labelledby="sent">
<h2 id="sent">${t.receipt.textHeading}</h2>
<article class="own">
<h3 dir="auto">${submission.heading}</h3>
${renderWords(submission.text)}
<p class="meta">${t.receipt.sentBy(submission.author)} · ${t.receipt.sentAt(f.moment(submission.createdAt))}</p>
${submission.supports > 0 && html`<p class="meta">${t.receipt.supportsHeading}: ${t.proposals.supports(submission.supports, f.number(submission.supports))}</p>`}
</article>
</section>
<p><a href="${linkTo(page, `/${tenant.slug}/${submission.dialogue.slug}`)}">${t.receipt.toDialogue(submission.dialogue.title)}</a></p>
${correction && renderCorrectionForm(page, correction)}
${!submission.mayCorrect && submission.mayWithdraw && html`<p>${t.receipt.notCorrectable}</p>`}
${submission.mayWithdraw && renderWithdrawal(page)}`
  return renderLayout(page, { title: `${t.receipt.title} ${submission.reference}`, body, secret: true })
}

/** Where it is handled, once it has become part of another proposal. */
function renderMerged(page: ReceiptPage): Html | undefined {
  const { mergedInto, dialogue } = page.submission
  if (!mergedInto) return undefined
  const href = linkTo(page, `/${page.tenant.slug}/${dialogue.slug}`, { proposal: mergedInto.id })
  return html`${wording(page).t.receipt.merged} <a href="${href}"><bdi>${mergedInto.heading}</bdi></a>`
}

function renderWithdrawal(page: ReceiptPage): Html {
  const { t } = wording(page)
  return html`<section aria-labelledby="withdraw" class="act withdraw">
<h2 id="withdraw">${t.receipt.withdrawHeading}</h2>
<details>
<summary class="button">${t.receipt.withdraw}</summary>
<form method="post" action="${linkTo(page, page.path)}">
<p>${t.receipt.withdrawEffect}</p>
<button type="submit" name="act" value="withdraw" class="destructive">${t.receipt.withdrawConfirm}</button>
</form>
</details>
</section>`
}
