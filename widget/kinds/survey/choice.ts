import { html } from 'lit/html.js'

export interface Choice {
  type: 'radio' | 'checkbox'
  /** The question's id, in a matrix with the row's. */
  name: string
  value: string
  label: unknown
  isChosen: boolean
  isInvalid?: boolean
  choose(event: Event): void
}

/** One answer to choose, the whole of which can be pressed. */
export const renderChoice = ({ type, name, value, label, isChosen, isInvalid, choose }: Choice) => html`
  <label class="row"><input type=${type} name=${name} value=${value} aria-invalid=${isInvalid ? 'true' : 'false'} .checked=${isChosen} @change=${choose}><span dir="auto">${label}</span></label>`
