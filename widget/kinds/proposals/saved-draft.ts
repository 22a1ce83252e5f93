import { storage } from '../../controllers/storage.ts'
import type { ProposalReviewTexts } from '../../i18n/texts.ts'
import { fill, html, nothing } from '../../parts/shared.ts'
import { type Draft, draftName } from './draft.ts'
import type { ProposalForm } from './form.ts'

interface Saved {
  draft: Draft
  savedAt: number
}

const lifetime = 7 * 24 * 60 * 60 * 1000

/** The draft on this device: kept only when the citizen says so, and gone when sent, thrown away or too old. */
export class SavedDraft {
  readonly #form: ProposalForm
  #savedAt = 0
  #isGone = false

  constructor(form: ProposalForm) {
    this.#form = form
  }

  /** Puts back what was saved, unless the citizen has begun anew. */
  restore() {
    const saved = this.#read()
    if (!saved) return
    this.#savedAt = saved.savedAt
    if (!this.#form.draft.heading && !this.#form.draft.text) this.#form.change({ ...saved.draft, website: '' })
  }

  save() {
    const { website: _, ...draft } = this.#form.draft
    this.#savedAt = Date.now()
    this.#isGone = false
    storage.set(this.#name, JSON.stringify({ draft, savedAt: this.#savedAt }))
    this.#form.context.host.requestUpdate()
  }

  remove() {
    storage.remove(this.#name)
    this.#isGone = this.#savedAt > 0
    this.#savedAt = 0
    this.#form.context.host.focusOn('#save-draft')
  }

  render(texts: ProposalReviewTexts) {
    const { locale } = this.#form.context.wording
    const date = locale.dateTime(new Date(this.#savedAt || 0).toISOString())
    const until = locale.date(new Date(this.#savedAt + lifetime).toISOString())
    return html`
      <div class="saving">
        <button class="button plain" id="save-draft" type="button" @click=${() => this.save()}>${texts.save}</button>
        <div role="status">${this.#savedAt ? html`<p>${fill(texts.saved, { date, until })}</p>` : this.#isGone ? html`<p>${texts.removed}</p>` : nothing}</div>
        ${this.#savedAt ? html`<button class="link" type="button" @click=${() => this.remove()}>${texts.remove}</button>` : nothing}
      </div>`
  }

  #read(): Saved | undefined {
    try {
      const saved = JSON.parse(storage.get(this.#name) ?? '') as Saved
      if (Date.now() - saved.savedAt < lifetime && typeof saved.draft.heading === 'string') return saved
    } catch {
      // Not ours, or not whole: as good as none.
    }
    storage.remove(this.#name)
    return
  }

  get #name() {
    return draftName(this.#form.context.wording.configuration)
  }
}
