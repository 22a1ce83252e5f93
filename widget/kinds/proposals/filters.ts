import type { ProposalFiltersTexts } from '../../i18n/texts.ts'
import controls from '../../parts/controls.css?inline'
import { describe, renderField } from '../../parts/field.ts'
import forms from '../../parts/forms.css?inline'
import { html } from '../../parts/shared.ts'
import type { Part, PartContext } from './part.ts'

export const styles = forms + controls
export { ProposalFilters as Part }

type Option = readonly [id: string, label: string]

/** Everything the list can be narrowed by. Each choice counts at once; the button tells how many are left. */
export class ProposalFilters implements Part<ProposalFiltersTexts> {
  texts: ProposalFiltersTexts
  readonly #context: PartContext

  constructor(context: PartContext, texts: ProposalFiltersTexts) {
    this.#context = context
    this.texts = texts
    context.host.addController(this)
  }

  open() {}

  hostUpdate() {}

  render() {
    const { texts } = this
    const { wording, close } = this.#context
    const { configuration, locale, texts: common } = wording
    const { query, total, state } = this.#list
    const { categories } = configuration.settings
    const submit = (event: Event) => {
      event.preventDefault()
      close()
    }
    return html`
      <form class="form" novalidate @submit=${submit}>
        <h2 id="title" tabindex="-1">${texts.title}</h2>
        ${categories[0] && this.#renderChoice('category', common.category, [['', common.allCategories], ...categories.map(({ id, label }) => [id, label] as const)])}
        ${this.#renderChoice('status', texts.status, [['', texts.allStatuses], ...Object.entries(common.statuses)])}
        ${renderField(
          'place',
          { label: texts.place, hint: texts.placeHint },
          html`<input id="place" type="search" maxlength="40" dir="auto" aria-describedby=${describe('place')} .value=${query.place} @input=${(event: Event) => this.#list.change({ place: textOf(event) }, true)}>`,
        )}
        <div class="actions">
          <button class="button primary" part="button" aria-busy=${state === 'pending'}>${locale.count(texts.show, total)}</button>
          <button class="button plain" type="button" @click=${() => this.#list.change({ category: '', status: '', place: '' })}>${texts.clear}</button>
        </div>
        <p class="unseen" role="status">${state === 'complete' ? locale.count(common.hits, total) : ''}</p>
      </form>`
  }

  get #list() {
    return this.#context.list
  }

  #renderChoice(field: 'category' | 'status', label: string, options: Option[]) {
    const change = (event: Event) => this.#list.change({ [field]: textOf(event) })
    const control = html`
      <select id=${field} aria-describedby=${describe(field)} @change=${change}>
        ${options.map(([id, name]) => html`<option value=${id} .selected=${id === this.#list.query[field]}>${name}</option>`)}
      </select>`
    return renderField(field, { label }, control)
  }
}

const textOf = (event: Event) => (event.target as HTMLInputElement).value
