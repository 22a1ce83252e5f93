import { html } from 'hono/html'
import type { CommentList } from '../../../contracts/comments.ts'
import type { ProposalDetail } from '../../../contracts/kinds/proposals.ts'
import type { Picture } from '../../../contracts/pictures.ts'
import type { SubmissionStatus } from '../../../contracts/submissions.ts'
import { renderSubmissionTools } from '../../member/submission-tools.ts'
import { type DialogueRequest, type Html, linkTo, wording } from '../../page.ts'
import { renderPromise } from '../../parts/promise.ts'
import { renderResponse } from '../../parts/response.ts'
import { renderHistory, renderStatus } from '../../parts/status.ts'
import { renderSupports } from '../../parts/supports.ts'
import { renderWords } from '../../parts/words.ts'
import { renderComments } from './comments.ts'

const stillCollects: readonly SubmissionStatus[] = ['published', 'threshold_reached']

/** One proposal to read and to link to. */
export function renderProposal(
  page: DialogueRequest<'proposals'>,
  proposal: ProposalDetail,
  comments?: CommentList,
): Html {
  const { t, f } = wording(page)
  const { settings, language, dialogue } = page.configuration
  const category = settings.categories.find(({ id }) => id === proposal.category)
  return html`<p class="back"><a href="${linkTo(page, page.path)}">${t.proposals.back}</a></p>
<article>
<h1 dir="auto" lang="${language}">${proposal.heading}</h1>
<p class="meta">${t.proposals.by(proposal.author)} · <time datetime="${proposal.publishedAt}">${f.date(proposal.publishedAt)}</time>${category && html` · <bdi>${category.label}</bdi>`}</p>
<div class="standing">${renderSupports(page, proposal.supports, settings.threshold)}${renderStatus(page, proposal.status)}</div>
${stillCollects.includes(proposal.status) && renderPromise(page)}
${renderWords(proposal.text, language)}
${proposal.pictures.length > 0 && html`<div class="pictures">${proposal.pictures.map(renderPicture)}</div>`}
${proposal.response && renderResponse(page, t.proposals.responseHeading, proposal.response)}
<h2>${t.proposals.historyHeading}</h2>
${renderHistory(page, proposal.history)}
<p class="meta">${t.proposals.reference} <span class="tabular">${proposal.reference}</span> · <a href="${linkTo(page, page.path, { proposal: proposal.id, write: 'flag' })}">${t.flagForm.title}</a></p>
</article>
${renderSubmissionTools(page, proposal.id, proposal)}
${dialogue.availability === 'open' && stillCollects.includes(proposal.status) && html`<p><a class="button primary" href="${linkTo(page, page.path, { proposal: proposal.id, write: 'support' })}">${t.addressForm.support.title}</a></p>`}
<p><a href="${linkTo(page, page.path, { proposal: proposal.id, write: 'follow' })}">${t.addressForm.follow.title}</a></p>
${comments && renderComments(page, proposal.id, comments)}`
}

const renderPicture = ({ url, alt, width, height }: Picture): Html =>
  html`<img src="${url}" alt="${alt}" width="${width}" height="${height}" loading="lazy">`
