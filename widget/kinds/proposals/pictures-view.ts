import { describe, renderField } from '../../parts/field.ts'
import { fill, html, nothing } from '../../parts/shared.ts'
import type { ChosenPicture, Pictures } from './pictures.ts'

/** The field for files, and each picture with the words that say what it shows. */
export function renderPictures(pictures: Pictures) {
  const { texts, chosen, error, isBusy, form } = pictures
  const add = (event: Event) => {
    const input = event.target as HTMLInputElement
    const files = [...(input.files ?? [])]
    input.value = ''
    pictures.add(files)
  }
  const control = html`<input class="unseen" id="pictures" type="file" multiple accept="image/jpeg,image/png,image/webp" aria-describedby=${describe('pictures')} ?disabled=${isBusy} @change=${add}><label class="button" for="pictures">${texts.choose}</label>`
  const options = {
    label: texts.label,
    hint: texts.hint,
    optional: form.texts.optional,
    error: error && texts.errors[error],
    note: isBusy ? texts.busy : chosen[0] && fill(texts.count, { n: String(chosen.length), m: String(pictures.most) }),
  }
  return html`
    ${renderField('pictures', options, control)}
    ${chosen[0] ? html`<ul class="pictures">${chosen.map((picture, index) => renderChosen(pictures, picture, index))}</ul>` : nothing}`
}

function renderChosen(pictures: Pictures, picture: ChosenPicture, index: number) {
  const { texts, isChecked } = pictures
  const id = `alt-${index}`
  const isMissing = isChecked && !picture.alt.trim()
  const change = (event: Event) => pictures.describe(picture, (event.target as HTMLInputElement).value)
  const control = html`<input id=${id} maxlength="300" dir="auto" autocomplete="off" aria-describedby=${describe(id)} aria-invalid=${isMissing ? 'true' : nothing} .value=${picture.alt} @input=${change}>`
  return html`<li>
    <div aria-hidden="true">${picture.preview}</div>
    ${renderField(id, { label: fill(texts.alt, { n: String(index + 1) }), hint: texts.altHint, error: isMissing ? texts.altMissing : undefined }, control)}
    <button class="link" type="button" @click=${() => pictures.remove(picture)}>${texts.remove} <span class="unseen">${picture.name}</span></button>
  </li>`
}
