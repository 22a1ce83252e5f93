import type { CommentInput, commentMaximum, SentComment } from '../../../backend/contracts/comments.ts'
import type { nameMaximum } from '../../../backend/contracts/kinds/proposals.ts'
import type { FieldError } from '../../../backend/contracts/problems.ts'
import { Delivery } from '../../controllers/delivery.ts'
import { createKey } from '../../controllers/key.ts'
import { Preparation } from '../../controllers/preparation.ts'
import { Failure, request } from '../../parts/shared.ts'
import type { Comments } from './comments.ts'
import { proposalsUrl } from './shared.ts'

export type CommentField = 'text' | 'name'
export type CommentErrors = Partial<Record<CommentField, Pick<FieldError, 'code' | 'maximum'>>>

// The contract's own figures: the types don't match when they change.
const textLimit: typeof commentMaximum = 2000
const nameLimit: typeof nameMaximum = 80
export const commentLimits: Record<CommentField, number> = { text: textLimit, name: nameLimit }

const pointers: Record<string, CommentField> = { '/text': 'text', '/author/name': 'name' }

/** One comment from an empty field until the service has it. What is typed stays through every failure. */
export class CommentForm {
  draft = { text: '', name: '', website: '' }
  isAlias: boolean
  errors: CommentErrors = {}
  sent?: SentComment | undefined
  /** An earlier try had arrived already. */
  isRepeated = false
  readonly comments: Comments
  readonly delivery: Delivery
  readonly preparation: Preparation
  readonly #id: string
  #key = ''
  #openedAt = 0

  constructor(comments: Comments, id: string) {
    const { context } = comments.detail
    this.comments = comments
    this.#id = id
    this.isAlias = context.wording.configuration.settings.naming === 'alias'
    this.delivery = new Delivery(context.host)
    this.preparation = new Preparation(context)
    this.#renew()
  }

  /** What is mended is no longer marked; what is sent with the next try is as it stands now. */
  change(change: Partial<CommentForm['draft']>) {
    this.draft = { ...this.draft, ...change }
    for (const field of Object.keys(this.errors) as CommentField[])
      if (!this.#validate()[field]) delete this.errors[field]
    this.delivery.interrupt()
    this.preparation.begin()
    this.comments.detail.context.host.requestUpdate()
  }

  toggleAlias() {
    this.isAlias = !this.isAlias
    this.change({})
  }

  async submit() {
    const { comments, delivery } = this
    if (delivery.isSending || this.#refuse(this.#validate())) return
    const input = this.#toInput()
    this.isRepeated = false
    const sent = await delivery.send((signal) =>
      this.#post(input, signal).catch((error) => {
        if (!(error instanceof Failure) || !error.receipt) throw error
        this.isRepeated = true
        return error.receipt as SentComment
      }),
    )
    if (sent) return this.#succeed(sent, input)
    const { state } = delivery
    if (state.phase !== 'failed') return
    const found = state.failure.errors.flatMap((error) => {
      const field = pointers[error.pointer]
      return field ? [[field, error]] : []
    })
    this.#refuse(Object.fromEntries(found))
    comments.detail.context.host.tell('error', { code: state.failure.code })
  }

  startOver() {
    this.sent = undefined
    this.comments.detail.context.host.focusOn('#comment-text')
  }

  #validate(): CommentErrors {
    const errors: CommentErrors = {}
    for (const [field, maximum] of Object.entries(commentLimits) as [CommentField, number][]) {
      const { length } = this.draft[field].trim()
      if (!length) errors[field] = { code: 'required' }
      if (length > maximum) errors[field] = { code: 'too_long', maximum }
    }
    return errors
  }

  #refuse(errors: CommentErrors): boolean {
    this.errors = errors
    const [first] = Object.keys(errors)
    if (first) this.comments.detail.context.host.focusOn(`#comment-${first}`)
    return Boolean(first)
  }

  #succeed(sent: SentComment, { text, author }: Omit<CommentInput, 'proof'>) {
    this.sent = sent
    const { id, createdAt: at } = sent
    const isShown = sent.status === 'published' && !this.isRepeated
    // As everyone else will see it.
    const mask = this.preparation.finder?.maskPersonalNumbers ?? String
    if (isShown) this.comments.add({ id, at, text: mask(text), author: mask(author.name), official: false })
    this.draft = { ...this.draft, text: '' }
    this.#renew()
    this.comments.detail.context.host.focusOn('#comment-sent')
  }

  #renew() {
    this.#key = createKey()
    this.#openedAt = performance.now()
    this.preparation.renew(this.#key)
  }

  #toInput(): Omit<CommentInput, 'proof'> {
    const { text, name, website } = this.draft
    return {
      text: text.trim(),
      author: { kind: this.isAlias ? 'alias' : 'name', name: name.trim() },
      elapsed: Math.round(performance.now() - this.#openedAt),
      ...(website && { website }),
    }
  }

  /** One key goes with every try, until the service has said that the comment is stored. */
  async #post(input: Omit<CommentInput, 'proof'>, signal: AbortSignal): Promise<SentComment> {
    const maker = await this.preparation.getProof()
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': this.#key }
    const url = `${proposalsUrl(this.comments.detail.context.wording.configuration)}/${this.#id}/comments`
    return maker.send(
      (proof) => request(url, { method: 'POST', headers, body: JSON.stringify({ ...input, proof }), signal }),
      signal,
    )
  }
}
