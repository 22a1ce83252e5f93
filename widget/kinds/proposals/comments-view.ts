import type { Comment } from '../../../backend/contracts/comments.ts'
import { fill, html, nothing } from '../../parts/shared.ts'
import type { Comments } from './comments.ts'
import { mayParticipate } from './shared.ts'

/** What others have said, and the way to say something oneself. */
export function renderComments(comments: Comments) {
  const { texts, items, detail } = comments
  return html`
    <section class="comments" aria-labelledby="comments">
      <h3 id="comments">${texts.title}</h3>
      <ol role="list">${items.map((comment) => renderComment(comments, comment))}</ol>
      <div role="status">${renderState(comments)}</div>
      ${renderMore(comments)}
      ${mayParticipate(detail.context.wording.configuration) ? renderWriting(comments) : nothing}
    </section>`
}

function renderComment({ texts, detail }: Comments, { id, author, official, at, text }: Comment) {
  const { locale } = detail.context.wording
  return html`
    <li class="comment ${official ? 'official' : ''}" tabindex="-1">
      <p><b><bdi>${author}</bdi></b> ${official ? renderBadge(texts.official) : nothing} <span class="muted">${locale.dateTime(at)}</span></p>
      <p class="said" dir="auto">${text}</p>
      ${official ? nothing : detail.renderFlag(`/comments/${id}`, fill(texts.by, { name: author }))}
    </li>`
}

const renderBadge = (words: string) =>
  html`<span class="badge"><svg viewBox="0 0 16 16" aria-hidden="true"><path d="m2 6.500 6-4 6 4M3.500 6.500v6m3-6v6m3-6v6m3-6v6M2 13.500h12" /></svg>${words}</span>`

function renderState({ state, items, texts }: Comments) {
  if (state === 'pending') return html`<p class="muted waiting">${texts.loading}</p>`
  return state === 'complete' && !items[0] ? html`<p class="muted">${texts.empty}</p>` : nothing
}

function renderMore(comments: Comments) {
  const { state, next, texts, detail } = comments
  const button = (words: string) =>
    html`<button class="button" part="button" aria-busy=${state === 'pending'} @click=${() => comments.loadMore()}>${words}</button>`
  if (state !== 'failed') return next ? button(texts.more) : nothing
  return html`<div class="notice bad" role="alert"><p>${texts.failed}</p>${button(detail.context.wording.texts.retry)}</div>`
}

function renderWriting(comments: Comments) {
  const { texts, commenting, isWriting, detail } = comments
  if (isWriting && commenting.current) return commenting.current.render()
  return html`
    <button class="button" id="write-comment" part="button" @click=${() => comments.write()}>${texts.write}</button>
    ${commenting.isMissing ? html`<p class="notice bad" role="alert">${detail.context.wording.texts.notOpened}</p>` : nothing}`
}
