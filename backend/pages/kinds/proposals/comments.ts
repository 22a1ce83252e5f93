import { html } from 'hono/html'
import type { Comment, CommentList } from '../../../contracts/comments.ts'
import { type DialogueRequest, type Html, linkTo, wording } from '../../page.ts'
import { renderWords } from '../../parts/words.ts'

/** What others have said about a proposal, a page at a time; those of the kommun are marked in words. */
export function renderComments(page: DialogueRequest<'proposals'>, proposal: string, comments: CommentList): Html {
  const { t } = wording(page)
  return html`<section aria-labelledby="comments" class="comments">
<h2 id="comments">${t.comments.heading}</h2>
${comments.items.length > 0 ? html`<ul>${comments.items.map((comment) => renderComment(page, proposal, comment))}</ul>` : html`<p>${t.comments.empty}</p>`}
${comments.next && html`<p><a class="button" rel="next" href="${linkTo(page, page.path, { proposal, comments: comments.next })}#comments">${t.comments.next}</a></p>`}
${page.configuration.dialogue.availability === 'open' && html`<p><a class="button" href="${linkTo(page, page.path, { proposal, write: 'comment' })}">${t.commentForm.title}</a></p>`}
</section>`
}

function renderComment(
  page: DialogueRequest<'proposals'>,
  proposal: string,
  { id, author, official, at, text }: Comment,
): Html {
  const { t, f } = wording(page)
  return html`<li class="${official ? 'comment official' : 'comment'}">
<p class="meta"><strong><bdi>${author}</bdi></strong>${official && renderBadge(t.comments.official)} · <time datetime="${at}">${f.moment(at)}</time></p>
${renderWords(text, page.configuration.language)}
${!official && html`<p class="meta"><a href="${linkTo(page, page.path, { proposal, write: 'flag', comment: id })}" aria-label="${t.comments.flag(author)}">${t.flagForm.title}</a></p>`}
</li>`
}

const renderBadge = (words: string): Html =>
  html` <span class="badge"><svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false"><path d="M2.500 6.500 8 2.500l5.500 4M3.500 6.500v6M6.500 6.500v6M9.500 6.500v6M12.500 6.500v6M2 13.500h12"/></svg>${words}</span>`
