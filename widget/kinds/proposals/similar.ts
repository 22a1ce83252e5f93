import type { ProposalItem } from '../../../backend/contracts/kinds/proposals.ts'
import type { ProposalSimilarTexts } from '../../i18n/texts.ts'
import { html, nothing, request } from '../../parts/shared.ts'
import type { ProposalForm } from './form.ts'
import { proposalsUrl } from './shared.ts'

export { default as styles } from './similar.css?inline'
export { Similar as Extra }

const typingPause = 400
const shown = 3

/**
 * What others have proposed already, found while the citizen writes. It never stands in the way: a question
 * that fails is a question less, and only the newest one's answer is shown.
 */
export class Similar {
  texts: ProposalSimilarTexts
  items: ProposalItem[] = []
  readonly #form: ProposalForm
  #asked = ''
  #timer?: ReturnType<typeof setTimeout>
  #abort = new AbortController()

  constructor(form: ProposalForm, texts: ProposalSimilarTexts) {
    this.#form = form
    this.texts = texts
    form.context.host.addController(this)
  }

  hostDisconnected() {
    this.#stop()
  }

  /** Asks after a pause in the typing, unless nothing that counts has changed. */
  look() {
    const { heading, text } = this.#form.draft
    const body = JSON.stringify({ heading: heading.trim().slice(0, 120), text: text.trim().slice(0, 5000) })
    if (body === this.#asked) return
    this.#stop()
    this.#asked = body
    this.#timer = setTimeout(() => this.#ask(body), typingPause)
  }

  /** The list itself is quiet; how many there are is said politely, once for each answer. */
  render() {
    const { wording } = this.#form.context
    const { length } = this.items
    return html`
      <div class="similar">
        <p class="unseen" role="status">${length ? wording.locale.count(this.texts.found, length) : nothing}</p>
        ${
          length
            ? html`<h3>${this.texts.title}</h3><p class="muted">${this.texts.hint}</p>
              <ul>${this.items.map((item) => this.#renderItem(item))}</ul>`
            : nothing
        }
      </div>`
  }

  #renderItem({ id, heading, supports }: ProposalItem) {
    const { context } = this.#form
    const name = `s-${id}`
    return html`<li>
      <button class="link" type="button" id=${name} dir="auto" @click=${() => context.show(id, name)}>${heading}</button>
      <span class="muted">${context.wording.locale.count(context.wording.texts.votes, supports)}</span>
    </li>`
  }

  async #ask(body: string) {
    this.#abort = new AbortController()
    const { signal } = this.#abort
    const headers = { 'Content-Type': 'application/json' }
    const url = `${proposalsUrl(this.#form.context.wording.configuration)}/similar`
    try {
      const { items } = await request<{ items: ProposalItem[] }>(url, { method: 'POST', headers, body, signal })
      this.items = items.slice(0, shown)
    } catch {
      if (!signal.aborted) this.#asked = ''
    }
    this.#form.context.host.requestUpdate()
  }

  #stop() {
    clearTimeout(this.#timer)
    this.#abort.abort()
    this.#asked = ''
  }
}
