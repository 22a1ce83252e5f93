import { findErrors } from '../../../backend/contracts/kinds/survey/check-answers.ts'
import type { PublicQuestion } from '../../../backend/contracts/kinds/survey/questions.ts'
import type { FieldError } from '../../../backend/contracts/problems.ts'
import type { SurveyErrorsTexts } from '../../i18n/texts.ts'
import { fill, html } from '../../parts/shared.ts'
import type { Answering } from './answering.ts'

export { default as styles } from './errors.css?inline'
export { Errors as Extra }

const toControl = (id: string) => `#q-${id} :is(input,select,textarea,button)`

/** What is wrong with answers, and in words what to do about it. */
export class Errors {
  texts: SurveyErrorsTexts
  readonly #answering: Answering

  constructor(answering: Answering, texts: SurveyErrorsTexts) {
    this.#answering = answering
    this.texts = texts
  }

  find(questions: PublicQuestion[]): FieldError[] {
    return questions.flatMap((question) => findErrors(question, this.#answering))
  }

  /** Shows what has to be corrected, if anything, and leads there. */
  refuse(faults: FieldError[]): boolean {
    const answering = this.#answering
    const [first] = faults
    const id = first?.pointer.split('/')[2]
    if (!first || !id) return false
    answering.show(id)
    answering.faults = faults
    const control = first.pointer.startsWith('/others') ? `#own-${id}` : toControl(id)
    answering.context.host.focusOn(answering.isOneByOne ? control : '.summary')
    return true
  }

  getMessage({ code, pointer, minimum, maximum }: FieldError): string {
    const { answers, context } = this.#answering
    const [, where, id = '', row] = pointer.split('/')
    const sentences: Record<string, string | { other: string }> = this.texts
    if (where === 'others') return this.texts.ownWords
    if (row && typeof answers[id] === 'object') return this.texts.row
    const sentence = sentences[code]
    const words = typeof sentence === 'string' ? sentence : this.texts.invalid_option
    return fill(words, { n: context.wording.locale.number(minimum ?? maximum ?? 0) })
  }

  /** Above all questions when they stand on one page: what is wrong, with ways there. */
  renderSummary() {
    const { context, asked } = this.#answering
    const go = (event: Event, id: string) => {
      event.preventDefault()
      context.host.focusOn(toControl(id))
    }
    const items = asked.flatMap((question) => {
      const error = this.#answering.errorOf(question)
      const { id, label } = question
      return error
        ? html`<li><a href="#q-${id}" @click=${(event: Event) => go(event, id)}>${label}: ${this.getMessage(error)}</a></li>`
        : []
    })
    return html`
      <div class="summary" tabindex="-1" role="group" aria-labelledby="summary">
        <h3 id="summary">${context.wording.locale.count(this.texts.summary, items.length)}</h3>
        <ul>${items}</ul>
      </div>`
  }
}
