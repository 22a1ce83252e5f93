import type { Comment, CommentList } from '../../../backend/contracts/comments.ts'
import { Extra } from '../../controllers/extra.ts'
import type { ProposalCommentsTexts } from '../../i18n/texts.ts'
import controls from '../../parts/controls.css?inline'
import forms from '../../parts/forms.css?inline'
import { request } from '../../parts/shared.ts'
import type { Commenting } from './commenting.ts'
import own from './comments.css?inline'
import { renderComments } from './comments-view.ts'
import type { ProposalDetail } from './detail.ts'
import { proposalsUrl } from './shared.ts'

export const styles = forms + controls + own
export { Comments as Extra }

/** What has been said about the proposal that is shown, oldest first and a page at a time. */
export class Comments {
  texts: ProposalCommentsTexts
  state: 'pending' | 'complete' | 'failed' = 'complete'
  next?: string | undefined
  isWriting = false
  readonly detail: ProposalDetail
  readonly commenting: Extra<Comments, Commenting>
  #items: Comment[] = []
  /** What this citizen has just said: the pages that were fetched before don't have it. */
  #said: Comment[] = []
  #id = ''
  #abort = new AbortController()

  constructor(detail: ProposalDetail, texts: ProposalCommentsTexts) {
    this.detail = detail
    this.texts = texts
    this.commenting = new Extra<Comments, Commenting>(detail.context, 'commenting', this)
    detail.context.host.addController(this)
  }

  get items(): Comment[] {
    return [...this.#items, ...this.#said.filter(({ id }) => !this.#items.some((item) => item.id === id))]
  }

  hostUpdate() {
    const { id, proposal } = this.detail
    if (!proposal) this.#id = ''
    else if (this.#id !== id) this.#open(id, proposal.comments)
  }

  hostDisconnected() {
    this.#abort.abort()
    if (this.state === 'pending') this.state = 'failed'
  }

  /** The next page, or the same one again after a failure; the focus goes to the first that is new. */
  async loadMore() {
    const shown = this.items.length
    await this.#load(this.next)
    if (this.items.length > shown) this.detail.context.host.focusOn('.comment', shown)
  }

  async write() {
    this.isWriting = true
    if (await this.commenting.load()) this.detail.context.host.focusOn('#comment-text')
  }

  stopWriting() {
    this.isWriting = false
    this.detail.context.host.focusOn('#write-comment')
  }

  /** Shows what was said at once, as far as everyone may read it. */
  add(comment: Comment) {
    this.#said.push(comment)
  }

  render() {
    return renderComments(this)
  }

  #open(id: string, count: number) {
    this.#id = id
    this.#items = []
    this.#said = []
    this.next = undefined
    this.isWriting = false
    this.state = 'complete'
    if (count) this.#load()
  }

  async #load(cursor?: string) {
    this.#abort.abort()
    this.#abort = new AbortController()
    const { signal } = this.#abort
    const { context, id } = this.detail
    this.state = 'pending'
    context.host.requestUpdate()
    const query = cursor ? `?cursor=${cursor}` : ''
    const url = `${proposalsUrl(context.wording.configuration)}/${id}/comments${query}`
    try {
      const { items, next } = await request<CommentList>(url, { signal })
      this.#items = [...this.#items, ...items]
      this.next = next
      this.state = 'complete'
    } catch {
      if (signal.aborted) return
      this.state = 'failed'
    }
    context.host.requestUpdate()
  }
}
