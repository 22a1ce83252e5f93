import type { AnswerValue } from '../../../backend/contracts/kinds/survey/answers.ts'
import type { PublicQuestion } from '../../../backend/contracts/kinds/survey/questions.ts'
import { formatDecimal } from '../../i18n/decimal.ts'
import type { SurveyWritingTexts } from '../../i18n/texts.ts'
import controls from '../../parts/controls.css?inline'
import { fill, html, nothing } from '../../parts/shared.ts'
import type { Answering } from './answering.ts'
import type { QuestionGroup } from './question-view.ts'
import type { QuestionOf } from './questions.ts'
import { renderAlone } from './shared.ts'
import own from './writing.css?inline'

export const styles = controls + own
export { Writing as Extra }

type Written = QuestionOf<'short_text' | 'long_text' | 'email' | 'number' | 'date' | 'dropdown'>

/** Questions that are answered in a field: texts, an address, a number, a date, and a long list to choose from. */
export class Writing implements QuestionGroup {
  texts: SurveyWritingTexts
  readonly #answering: Answering

  constructor(answering: Answering, texts: SurveyWritingTexts) {
    this.#answering = answering
    this.texts = texts
  }

  render(question: PublicQuestion) {
    const written = question as Written
    const isText = written.type === 'short_text' || written.type === 'long_text'
    return renderAlone(
      this.#answering,
      question,
      (described, isInvalid) => html`
        ${this.#renderControl(written, described, isInvalid)}
        ${isText ? this.#renderNote(written) : nothing}`,
      this.#getHint(written),
    )
  }

  #renderControl(question: Written, described: string, isInvalid: 'true' | 'false') {
    const { id, type } = question
    const value = this.#answering.drafts[id] ?? ''
    const input = ({ target }: Event) => this.#write(question, target as HTMLInputElement)
    switch (type) {
      case 'dropdown':
        return html`
          <select id="answer-${id}" aria-describedby=${described} aria-invalid=${isInvalid} @change=${input}>
            <option value="">${this.texts.choose}</option>
            ${question.options.map((option) => html`<option value=${option.id} ?selected=${option.id === value}>${option.label}</option>`)}
          </select>`
      case 'long_text':
        return html`<textarea id="answer-${id}" rows="5" dir="auto" aria-describedby="${described} note-${id}" aria-invalid=${isInvalid} .value=${value} @input=${input}></textarea>`
      case 'short_text':
        return html`<input id="answer-${id}" dir="auto" aria-describedby="${described} note-${id}" aria-invalid=${isInvalid} .value=${value} @input=${input}>`
      case 'email':
        return html`<input id="answer-${id}" type="email" autocomplete="email" aria-describedby=${described} aria-invalid=${isInvalid} .value=${value} @input=${input}>`
      case 'number':
        return html`<span class="amount"><input id="answer-${id}" inputmode="decimal" autocomplete="off" aria-describedby="${described} unit-${id}" aria-invalid=${isInvalid} .value=${value} @input=${input}><span id="unit-${id}" dir="auto">${question.unit}</span></span>`
      case 'date':
        return html`<input id="answer-${id}" class="date" type="date" min=${question.earliest ?? nothing} max=${question.latest ?? nothing} aria-describedby=${described} aria-invalid=${isInvalid} .value=${value} @input=${input}>`
    }
  }

  #write({ id, type }: Written, { value, validity }: HTMLInputElement) {
    this.#answering.drafts[id] = value
    // A date that is only half typed has no value, and is not the same as none.
    const given = type === 'date' && validity?.badInput ? 'incomplete' : value.trim()
    this.#answering.answer(id, given === '' ? undefined : type === 'number' ? toNumber(given) : given)
  }

  #getHint(question: Written) {
    if (question.type === 'short_text' || question.type === 'long_text') return this.texts.private
    if (question.type !== 'number' || question.lowest === null || question.highest === null) return ''
    const { locale, texts } = this.#answering.context.wording
    const format = (limit: number) => formatDecimal(locale, texts.decimal, limit)
    return fill(this.texts.between, { n: format(question.lowest), m: format(question.highest) })
  }

  /** The counter appears when the end is near; a personal identity number is worth a word at any time. */
  #renderNote({ id, maximum }: QuestionOf<'short_text' | 'long_text'>) {
    const { drafts, review, context } = this.#answering
    const value = (drafts[id] ?? '').trim()
    const left = maximum - value.length
    const isPersonal = Boolean(review.current?.preparation.finder?.findPersonalNumbers(value)[0])
    const count =
      left <= Math.max(20, maximum / 20) &&
      context.wording.locale.count(left < 0 ? this.texts.tooMany : this.texts.left, Math.abs(left))
    return html`<p class="note ${isPersonal ? 'warning' : ''}" id="note-${id}" role="status">${isPersonal ? this.texts.personalNumber : count || nothing}</p>`
  }
}

/** As people write numbers: with a comma or a point, and spaces between thousands. What isn't one stays as it is. */
function toNumber(words: string): AnswerValue {
  const number = Number(words.replace(/\s/g, '').replace('−', '-').replace(',', '.'))
  return Number.isFinite(number) ? number : words
}
