import { getDeliveryWords } from '../../i18n/delivery-words.ts'
import type { ProposalCommentingTexts } from '../../i18n/texts.ts'
import { describe, type FieldOptions, renderField } from '../../parts/field.ts'
import { fill, html, nothing } from '../../parts/shared.ts'
import { type CommentField, type CommentForm, commentLimits } from './comment-form.ts'

/** The comment, whose it is and who will read it; once it is sent, what became of it. */
export function renderCommentForm(form: CommentForm, texts: ProposalCommentingTexts) {
  if (form.sent) return renderSent(form, texts)
  const { comments, draft, delivery, isAlias } = form
  const { configuration } = comments.detail.context.wording
  const { base, tenant, dialogue, settings, publicRecords } = configuration
  const words = getDeliveryWords(delivery.state, texts)
  const submit = (event: Event) => {
    event.preventDefault()
    form.submit()
  }
  const name = isAlias
    ? { label: texts.aliasLabel, hint: texts.aliasHint }
    : { label: texts.nameLabel, hint: texts.nameHint }
  return html`
    <form class="form" novalidate @submit=${submit}>
      ${renderText(form, texts, 'text', { label: texts.textLabel, hint: texts.textHint })}
      ${renderText(form, texts, 'name', name)}
      ${
        settings.naming === 'either'
          ? html`<label class="choice"><input type="checkbox" .checked=${isAlias} @change=${() => form.toggleAlias()}>${texts.alias}</label>`
          : nothing
      }
      <label class="unseen" aria-hidden="true">${texts.website}<input name="website" tabindex="-1" autocomplete="off" .value=${draft.website} @input=${(event: Event) => form.change({ website: textOf(event) })}></label>
      <p>${texts.visibility[dialogue.moderation]} ${publicRecords ?? texts.publicRecord} <a class="privacy" href=${`${base}/${tenant.slug}/${dialogue.slug}#privacy`} target="_blank" rel="noopener">${texts.privacy}</a></p>
      <div class="actions">
        <button class="button primary" part="button" aria-disabled=${delivery.isSending}>${delivery.isSending ? texts.sending : texts.send}</button>
        <button class="button plain" type="button" @click=${() => comments.stopWriting()}>${texts.cancel}</button>
      </div>
      <div role="status">${words && !Object.keys(form.errors)[0] ? html`<p class="notice bad">${words}</p>` : nothing}</div>
    </form>`
}

const textOf = (event: Event) => (event.target as HTMLInputElement).value

function renderText(form: CommentForm, texts: ProposalCommentingTexts, field: CommentField, options: FieldOptions) {
  const id = `comment-${field}`
  const isInvalid = form.errors[field] ? 'true' : nothing
  const change = (event: Event) => form.change({ [field]: textOf(event) })
  const autocomplete = form.isAlias ? 'off' : 'name'
  const control =
    field === 'text'
      ? html`<textarea id=${id} rows="5" dir="auto" aria-describedby=${describe(id)} aria-invalid=${isInvalid} .value=${form.draft.text} @input=${change}></textarea>`
      : html`<input id=${id} dir="auto" autocomplete=${autocomplete} aria-describedby=${describe(id)} aria-invalid=${isInvalid} .value=${form.draft.name} @input=${change}>`
  return renderField(id, { ...options, ...getNote(form, texts, field), error: getMessage(form, texts, field) }, control)
}

/** The counter appears when the end is near; a personal identity number is worth a word at any time. */
function getNote({ draft, preparation, comments }: CommentForm, texts: ProposalCommentingTexts, field: CommentField) {
  const value = draft[field].trim()
  const limit = commentLimits[field]
  const left = limit - value.length
  if (preparation.finder?.findPersonalNumbers(value)[0]) return { note: texts.personalNumber, isWarning: true }
  if (left > Math.max(20, limit / 20)) return
  return { note: comments.detail.context.wording.locale.count(left < 0 ? texts.tooMany : texts.left, Math.abs(left)) }
}

function getMessage({ errors, comments }: CommentForm, texts: ProposalCommentingTexts, field: CommentField) {
  const error = errors[field]
  if (!error) return
  const sentences: Record<string, string> = texts.errors[field]
  const n = comments.detail.context.wording.locale.number(error.maximum ?? 0)
  return fill(sentences[error.code] ?? texts.invalid, { n })
}

function renderSent(form: CommentForm, texts: ProposalCommentingTexts) {
  const { comments, sent, isRepeated } = form
  if (!sent) return nothing
  const { locale } = comments.detail.context.wording
  return html`
    <div class="sent" id="comment-sent" tabindex="-1" role="group" aria-labelledby="comment-thanks">
      <p class="done" id="comment-thanks">${texts.thanks}</p>
      ${isRepeated ? html`<p>${texts.repeated}</p>` : nothing}
      <p>${texts.next[sent.status]}</p>
      <p class="muted">${fill(texts.received, { date: locale.dateTime(sent.createdAt) })}</p>
      <button class="link" type="button" @click=${() => form.startOver()}>${texts.another}</button>
    </div>`
}
