import type { PublicQuestion } from '../../../backend/contracts/kinds/survey/questions.ts'
import type { SurveyMatrixTexts } from '../../i18n/texts.ts'
import { html } from '../../parts/shared.ts'
import type { Answering } from './answering.ts'
import type { QuestionGroup } from './question-view.ts'
import type { QuestionOf } from './questions.ts'
import { renderChoice, renderTogether } from './shared.ts'

export { default as styles } from './matrix.css?inline'
export { Matrix as Extra }

/** The same choice for several things: a row each, whose options stand beside each other where there is room. */
export class Matrix implements QuestionGroup {
  texts: SurveyMatrixTexts
  readonly #answering: Answering

  constructor(answering: Answering, texts: SurveyMatrixTexts) {
    this.#answering = answering
    this.texts = texts
  }

  render(any: PublicQuestion) {
    const question = any as QuestionOf<'matrix'>
    const { id, rows, options } = question
    const given = this.#answering.answers[id]
    const answer = typeof given === 'object' && !Array.isArray(given) ? given : {}
    const isMissing = (row: string) => Boolean(this.#answering.errorOf(question)) && answer[row] === undefined
    return renderTogether(
      this.#answering,
      question,
      rows.map(
        (row) => html`
          <fieldset class="matrix ${isMissing(row.id) ? 'missing' : ''}">
            <legend dir="auto">${row.label}</legend>
            <div class="steps wide">${options.map(({ id: value, label }) =>
              renderChoice({
                type: 'radio',
                name: `${id}.${row.id}`,
                value,
                label,
                isInvalid: isMissing(row.id),
                isChosen: answer[row.id] === value,
                choose: () => this.#answering.answer(id, { ...answer, [row.id]: value }),
              }),
            )}</div>
          </fieldset>`,
      ),
      this.texts.hint,
    )
  }
}
