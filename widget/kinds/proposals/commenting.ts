import type { ProposalCommentingTexts } from '../../i18n/texts.ts'
import { CommentForm } from './comment-form.ts'
import { renderCommentForm } from './comment-form-view.ts'
import type { Comments } from './comments.ts'

/** The look is the comments' own, which are there when this is asked for. */
export const styles = ''
export { Commenting as Extra }

/** Saying something about a proposal. Each has a form of its own: what was typed about one is kept beside the next. */
export class Commenting {
  texts: ProposalCommentingTexts
  readonly #comments: Comments
  readonly #forms = new Map<string, CommentForm>()

  constructor(comments: Comments, texts: ProposalCommentingTexts) {
    this.#comments = comments
    this.texts = texts
  }

  render() {
    const { id } = this.#comments.detail
    const form = this.#forms.get(id) ?? new CommentForm(this.#comments, id)
    this.#forms.set(id, form)
    return renderCommentForm(form, this.texts)
  }
}
